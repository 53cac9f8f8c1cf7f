import { type BrokenRule, brokenIf } from './rule.ts';
import type { Path } from './schema-walk.ts';
import { toAgenda, toSummary } from './to-forum.ts';
import { fixedWeekdays, toSitting } from './to-sitting.ts';
import type { WrittenForum } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** Minutes after midnight of "HH:MM". */
const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** Where the value stands that counts: on the forum, or in the file's defaults. */
const givenAt = (
  written: WrittenForum,
  defaults: WrittenMunicipality['defaults'],
  forum: Path,
  key: 'hours' | 'minutes' | 'start' | 'agenda',
): Path =>
  written[key] === undefined && defaults?.[key] !== undefined ? ['defaults', key] : [...forum, key];

/** Hours that are hours, a meeting that fits in them, a preferred start and weekday among those allowed. */
export const checkSitting = (
  written: WrittenForum,
  forum: Path,
  defaults: WrittenMunicipality['defaults'],
): readonly BrokenRule[] => {
  const where = (key: 'hours' | 'minutes' | 'start') => givenAt(written, defaults, forum, key);
  const { earliest, latest, minutes, preferredStart, weekdays } = toSitting(written, defaults);
  const room = minuteOf(latest) - minuteOf(earliest);
  if (room <= 0) return brokenIf(true, where('hours'), 'latestBeforeEarliest', { earliest, latest });
  const start = preferredStart ?? earliest;
  const outside = minuteOf(start) < minuteOf(earliest) || minuteOf(start) + minutes > minuteOf(latest);
  const tooLong = minutes > room;
  const saidMinutes = (written.minutes ?? defaults?.minutes) !== undefined;
  const wanted = [...(written.weekday ? [written.weekday] : []), ...fixedWeekdays(written.cadence)];
  const notAllowed = wanted.find((day) => !weekdays.includes(day));
  return [
    ...brokenIf(tooLong, where(saidMinutes ? 'minutes' : 'hours'), 'longerThanHours', {
      minutes,
      earliest,
      latest,
    }),
    ...brokenIf(outside && !tooLong, where('start'), 'startOutsideHours', {
      start,
      minutes,
      earliest,
      latest,
    }),
    ...brokenIf(notAllowed !== undefined, [...forum, 'weekdays'], 'weekdayNotAllowed', {
      weekday: notAllowed ?? '',
    }),
  ];
};

/** The call for items comes first, then its deadline, then the innkalling; a reminder after the call. */
export const checkAgenda = (
  written: WrittenForum,
  forum: Path,
  defaults: WrittenMunicipality['defaults'],
): readonly BrokenRule[] => {
  if (written.logisticsOnly) return [];
  const { promptDays, deadlineDays, innkallingDays, reminderDaysBeforeDeadline } = toAgenda(
    written,
    defaults,
  );
  const path = givenAt(written, defaults, forum, 'agenda');
  if (promptDays <= deadlineDays || deadlineDays <= innkallingDays) {
    return brokenIf(true, path, 'agendaOrder', { promptDays, deadlineDays, innkallingDays });
  }
  return brokenIf(reminderDaysBeforeDeadline >= promptDays - deadlineDays, path, 'reminderBeforePrompt', {
    reminderDaysBeforeDeadline,
    between: promptDays - deadlineDays,
  });
};

/** Reports are asked for before the draft is made, and the draft is read before it is sent. */
export const checkSummary = (written: WrittenForum, forum: Path): readonly BrokenRule[] => {
  const rules = toSummary(written);
  if (!rules) return [];
  const { trendRequestDays, previewDays, sendDays } = rules;
  const wrong = trendRequestDays <= previewDays || previewDays <= sendDays;
  return brokenIf(wrong, [...forum, 'summary'], 'summaryOrder', { trendRequestDays, previewDays, sendDays });
};
