import { type Cadence, WEEKDAYS } from '../../../domain/cadence.ts';
import type { DatedDays, Forum, Organisation } from '../../../domain/organisation.ts';
import type { Temporal } from '../../../domain/time.ts';
import { isClosedForAll } from '../closed-days.ts';
import { daysBetween, regularsOn } from './lookups.ts';

/** The cadence that holds on the day. */
export const ruleOn = ({ cadence }: Forum, date: Temporal.PlainDate): Cadence =>
  (cadence.findLast(({ from }) => !from || daysBetween(from, date) >= 0) ?? cadence[0])?.rule ?? {
    kind: 'unknown',
  };

/** Why the forum may not meet on the day, in words. A child of a meeting keeps no weekday. */
export const closedReason = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
  child = false,
): string | undefined => {
  const rule = ruleOn(forum, date);
  const own = rule.kind === 'everyWeeks' && rule.weekday ? [rule.weekday] : forum.sitting.weekdays;
  const usual = own.some((weekday) => weekday === WEEKDAYS[date.dayOfWeek - 1]);
  if (child ? date.dayOfWeek > 5 && !usual : !usual) return 'forumet møtes ikke den ukedagen';
  if (isClosedForAll(date)) return 'helligdag eller ferie';
  const { closedDays, schoolHolidays } = organisation.calendar;
  if (closedDays.some((days) => binds(organisation, forum, date, days))) return 'stengt dag';
  const school = hasSchoolPeople(organisation, forum, date);
  return school && schoolHolidays.some((days) => binds(organisation, forum, date, days))
    ? 'skoleferie'
    : undefined;
};

const peopleOn = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate) => {
  const ids = regularsOn(forum, date);
  return organisation.people.filter(({ id }) => ids.includes(id));
};

const hasSchoolPeople = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate): boolean =>
  peopleOn(organisation, forum, date).some(
    ({ schools, service }) => schools.length > 0 || service === 'skole',
  );

const binds = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
  { from, to, areas, municipalities }: DatedDays,
): boolean => {
  if (daysBetween(from, date) < 0 || daysBetween(date, to) < 0) return false;
  const shared = municipalities.some((one) => forum.municipalities.includes(one));
  if (municipalities.length > 0 && forum.municipalities.length > 0 && !shared) return false;
  const schools = peopleOn(organisation, forum, date).flatMap((person) => person.schools);
  return areas.length === 0 || areas.some((area) => schools.includes(area));
};
