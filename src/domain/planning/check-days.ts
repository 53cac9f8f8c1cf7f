import { WEEKDAYS, type Weekday } from '../cadence.ts';
import { cadenceOn, findForum, findPerson, inForce, regularMembersOn } from '../forum.ts';
import { forbiddenReason } from '../norwegian-days.ts';
import type { DatedDays, Forum, Organisation } from '../organisation.ts';
import { Temporal } from '../time.ts';
import type { BrokenRule, ClosedReason, Judged } from './check-plan.ts';
import type { Slot } from './plan.ts';

/** What is wrong with a slot by itself: its day, its hours, its forum. */
export const brokenDays = (plan: Judged, slot: Slot): readonly BrokenRule[] => {
  const { organisation, year, from } = plan;
  const { key } = slot;
  const forum = findForum(organisation, slot.forum);
  if (!forum) return [{ kind: 'unknownForum', slot: key }];
  const date = slot.start.toPlainDate();
  const reason =
    excludedReason(plan, forum, date) ?? closedReason(organisation, forum, date, slot.child !== undefined);
  const early = from !== undefined && Temporal.PlainDate.compare(date, from) < 0;
  const broken: (BrokenRule | false | undefined)[] = [
    (early || (!slot.child && date.year !== year)) && { kind: 'outsidePeriod', slot: key },
    !inForce(forum, date) && { kind: 'outsideValidity', slot: key },
    reason && { kind: 'forbiddenDay', slot: key, reason },
    outsideHours(forum, slot) && { kind: 'outsideHours', slot: key },
  ];
  return broken.filter((rule) => rule !== false && rule !== undefined);
};

const excludedReason = (
  { excludedDays = [], excludedFor }: Judged,
  { id }: Forum,
  date: Temporal.PlainDate,
): ClosedReason | undefined =>
  [...excludedDays, ...(excludedFor?.get(id) ?? [])].some((day) => day.equals(date)) ? 'excluded' : undefined;

/** Why the forum may not meet on the date. Children keep no weekday, but do not fall on a weekend the forum does not use. */
const closedReason = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
  child: boolean,
): ClosedReason | undefined => {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  const rule = cadenceOn(forum, date);
  const fixed = rule.kind === 'everyWeeks' ? rule.weekday : undefined;
  const usesWeekday = fixed ? fixed === weekday : forum.sitting.weekdays.some((day) => day === weekday);
  if (!usesWeekday && !child) return 'weekday';
  const reason = forbiddenReason(date);
  if (reason && (reason !== 'weekend' || !everUses(forum, weekday))) return reason;
  return boundReason(organisation, forum, date);
};

const everUses = ({ sitting, cadence }: Forum, weekday: Weekday | undefined): boolean =>
  sitting.weekdays.some((day) => day === weekday) ||
  cadence.some(({ rule }) => rule.kind === 'everyWeeks' && rule.weekday === weekday && weekday !== undefined);

const boundReason = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
): ClosedReason | undefined => {
  const { closedDays, schoolHolidays } = organisation.calendar;
  const people = regularMembersOn(forum, date).flatMap((id) => findPerson(organisation, id) ?? []);
  const schools = people.flatMap((person) => person.schools);
  const schoolPeople = people.some((person) => person.schools.length > 0 || person.service === 'skole');
  const binds = (days: DatedDays): boolean =>
    Temporal.PlainDate.compare(days.from, date) <= 0 &&
    Temporal.PlainDate.compare(date, days.to) <= 0 &&
    meets(days.municipalities, forum.municipalities) &&
    (days.areas.length === 0 || days.areas.some((area) => schools.includes(area)));
  if (closedDays.some(binds)) return 'closedDay';
  return schoolPeople && schoolHolidays.some(binds) ? 'schoolHoliday' : undefined;
};

const meets = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

const outsideHours = ({ sitting }: Forum, { start, minutes }: Slot): boolean => {
  const end = start.add({ minutes });
  const time = start.toPlainTime();
  return (
    Temporal.PlainTime.compare(time, sitting.earliest) < 0 ||
    Temporal.PlainTime.compare(end.toPlainTime(), sitting.latest) > 0 ||
    !end.toPlainDate().equals(start.toPlainDate())
  );
};
