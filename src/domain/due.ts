import { agendaTimes, asksForItems, innkallingTime, leavesTime } from './agenda-times.ts';
import type { DueStep, Meeting, MeetingStep } from './meeting.ts';
import { isWorkday } from './norwegian-days.ts';
import type { Forum } from './organisation.ts';
import { Temporal } from './time.ts';
import { daysBefore, MORNING, workdayAt } from './workday-hours.ts';

/** A meeting with the forum it belongs to and what has been done for it. */
export interface MeetingState {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly timeZone: string;
  readonly done: ReadonlySet<MeetingStep>;
}

/** Hour from which people are left in peace until the next workday. */
const EVENING = 17;
/** How long the bot goes on asking whether a meeting was held. */
const HELD_QUESTION_DAYS = 60;

/** When the summary goes out by itself; undefined for a forum that receives none. */
export const summaryTime = (
  meeting: Meeting,
  forum: Forum,
  timeZone: string,
): Temporal.ZonedDateTime | undefined =>
  forum.summary && workdayAt(daysBefore(meeting, timeZone, forum.summary.sendDays), MORNING, timeZone);

/**
 * Everything the bot does on its own around one meeting, with the window in which it makes sense. Computed from the
 * meeting and its forum alone, so that a missed hour or a moved meeting needs no bookkeeping.
 */
export const stepsFor = (meeting: Meeting, forum: Forum, timeZone: string): readonly DueStep[] => {
  const step = (name: MeetingStep, at: Temporal.ZonedDateTime, until: Temporal.Instant): DueStep => ({
    meeting: meeting.id,
    step: name,
    at: at.toInstant(),
    until,
  });
  const before = (days: number) => workdayAt(daysBefore(meeting, timeZone, days), MORNING, timeZone);
  const end = meeting.end.toZonedDateTimeISO(timeZone);
  const innkalling = innkallingTime(meeting, forum, timeZone);
  const steps: DueStep[] = [
    step('innkalling', innkalling, meeting.start),
    step('heldQuestion', whenOver(end), end.add({ days: HELD_QUESTION_DAYS }).toInstant()),
  ];
  if (asksForItems(meeting, forum)) {
    const { promptDays, deadlineDays, reminderDaysBeforeDeadline } = forum.agenda;
    const { deadline, atShortNotice } = agendaTimes(meeting, forum, timeZone);
    // Counted from the deadline in its turn: members have their days all the same.
    const ahead = (days: number) => workdayAt(deadline.toPlainDate().subtract({ days }), MORNING, timeZone);
    const booked = meeting.bookedAt?.toZonedDateTimeISO(timeZone);
    const prompt = atShortNotice && booked ? booked : ahead(promptDays - deadlineDays);
    const reminder = ahead(reminderDaysBeforeDeadline);
    steps.push(
      step('prompt', prompt, deadline.toInstant()),
      step('review', deadline, innkalling.toInstant()),
    );
    if (!meeting.bookedAt || leavesTime(meeting.bookedAt, reminder)) {
      steps.push(step('reminder', reminder, deadline.toInstant()));
    }
  }
  if (forum.summary && !meeting.child) {
    const { trendRequestDays, previewDays, sendDays } = forum.summary;
    const preview = before(previewDays);
    const reminder = before(previewDays + Math.max(1, Math.floor((trendRequestDays - previewDays) / 3)));
    steps.push(
      step('trendRequest', before(trendRequestDays), preview.toInstant()),
      step('trendReminder', reminder, preview.toInstant()),
      step('summaryPreview', preview, meeting.start),
      step('summarySend', before(sendDays), meeting.start),
    );
  }
  return steps;
};

/** Steps that are due now: begun, not past their use, not done; the oldest first. */
export const dueSteps = (states: readonly MeetingState[], now: Temporal.Instant): readonly DueStep[] =>
  states
    .flatMap(pendingSteps)
    .filter(({ at, until }) => !isAfter(at, now) && isAfter(until, now))
    .sort(byTime);

/** The next step that is not due yet; undefined if nothing is planned. */
export const nextStep = (states: readonly MeetingState[], now: Temporal.Instant): DueStep | undefined =>
  states
    .flatMap(pendingSteps)
    .filter(({ at }) => isAfter(at, now))
    .sort(byTime)[0];

const pendingSteps = ({ meeting, forum, timeZone, done }: MeetingState): readonly DueStep[] =>
  stepsFor(meeting, forum, timeZone).filter(({ step }) => !done.has(step));

/** The order within one instant: asking comes before reminding, a preview before what it previews. */
const ORDER: readonly MeetingStep[] = [
  'trendRequest',
  'prompt',
  'trendReminder',
  'reminder',
  'review',
  'summaryPreview',
  'summarySend',
  'innkalling',
  'heldQuestion',
];

const byTime = (a: DueStep, b: DueStep): number =>
  Temporal.Instant.compare(a.at, b.at) || ORDER.indexOf(a.step) - ORDER.indexOf(b.step);

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

/** An hour after the meeting; after an evening meeting, the next workday's morning. */
const whenOver = (end: Temporal.ZonedDateTime): Temporal.ZonedDateTime => {
  const soon = end.add({ hours: 1 });
  if (soon.hour < EVENING && soon.toPlainDate().equals(end.toPlainDate())) return soon;
  let day = end.toPlainDate().add({ days: 1 });
  while (!isWorkday(day)) day = day.add({ days: 1 });
  return day.toZonedDateTime({
    timeZone: end.timeZoneId,
    plainTime: Temporal.PlainTime.from({ hour: MORNING }),
  });
};
