import type { Weekday } from '../domain/cadence.ts';
import { WEEKDAYS } from '../domain/cadence.ts';
import type { Sitting } from '../domain/organisation.ts';
import { toRule } from './to-cadence.ts';
import { USUAL_SITTING } from './usual.ts';
import type { WrittenCadence } from './written-cadence.ts';
import type { WrittenForum } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** The forum's own words, then the file's defaults, then the usual. */
export const toSitting = (written: WrittenForum, defaults: WrittenMunicipality['defaults'] = {}): Sitting => {
  const place = written.place ?? defaults.place;
  const preferred = written.weekday ?? defaults.weekday;
  const start = written.start ?? defaults.start;
  const [earliest, latest] = clockTimes(written.hours ?? defaults.hours ?? USUAL_SITTING.hours);
  return {
    minutes: written.minutes ?? defaults.minutes ?? USUAL_SITTING.minutes,
    online: written.online ?? defaults.online ?? USUAL_SITTING.online,
    weekdays: written.weekdays ?? withFixed(defaults.weekdays ?? USUAL_SITTING.weekdays, written),
    earliest,
    latest,
    ...(place !== undefined && { place }),
    ...(preferred !== undefined && { preferredWeekday: preferred }),
    ...(start !== undefined && { preferredStart: start }),
  };
};

/** `08:30-15:30` as two times. */
const clockTimes = (hours: string): readonly [string, string] => {
  const [earliest = '', latest = ''] = hours.split(/[-–]/).map((time) => time.trim());
  return [earliest, latest];
};

/** A forum that meets on Fridays may meet on Fridays, though the usual days end on Thursday. */
const withFixed = (weekdays: readonly Weekday[], { weekday, cadence }: WrittenForum): readonly Weekday[] => {
  const fixed = [weekday, ...fixedWeekdays(cadence)];
  return WEEKDAYS.filter((day) => weekdays.includes(day) || fixed.includes(day));
};

/** The weekdays that a cadence names itself. */
export const fixedWeekdays = (cadence: WrittenCadence | undefined): readonly Weekday[] => {
  if (cadence === undefined) return [];
  const rules = Array.isArray(cadence) ? cadence.map(({ rule }) => rule) : [cadence];
  return rules
    .map(toRule)
    .flatMap((rule) => (rule.kind === 'everyWeeks' && rule.weekday ? [rule.weekday] : []));
};
