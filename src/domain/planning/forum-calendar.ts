import { type Cadence, WEEKDAYS } from '../cadence.ts';
import { type DayNumber, isoWeekday, toDayNumber } from '../day-number.ts';
import { forbiddenReasonOn, type SoftReason, softReasonsOn } from '../norwegian-days.ts';
import type { CalendarDays, DatedDays, Forum, Organisation } from '../organisation.ts';
import type { PlanInput } from './plan.ts';
import { type Roster, rosterOf } from './roster.ts';

/** Why a day is worse than others for one forum. */
export type ForumSoftReason = SoftReason | 'planningDay' | 'councilDay';

/** One of the configuration's dated days. */
export interface NamedDay {
  readonly kind: keyof CalendarDays;
  readonly name: string;
}

/** What the country, the municipalities and the schools leave a forum of the year. */
export interface ForumCalendar {
  /** Nothing closes the day. Of the weekend, only days that the forum itself lists are open. */
  isOpen(day: DayNumber): boolean;
  /** Open, and one of the weekdays on which the forum meets under the cadence. */
  isAllowed(day: DayNumber, rule?: Cadence): boolean;
  softReasons(day: DayNumber): readonly ForumSoftReason[];
  /** What the configuration says of the day, as far as it binds the forum. */
  namedDays(day: DayNumber): readonly NamedDay[];
  rosterOn(day: DayNumber): Roster;
}

/** The same if nothing but the country's own days were closed. */
export const nationalCalendar = (organisation: Organisation, forum: Forum): ForumCalendar =>
  forumCalendar({ ...organisation, calendar: NO_DAYS }, forum);

const NO_DAYS: Organisation['calendar'] = {
  schoolHolidays: [],
  planningDays: [],
  councilDays: [],
  closedDays: [],
};

/** Days that the coordinator keeps free of the forum, on top of what the calendars say. */
export const excludedDays = (
  { excludedDays = [], excludedFor }: Pick<PlanInput, 'excludedDays' | 'excludedFor'>,
  { id }: Forum,
): ReadonlySet<DayNumber> => new Set([...excludedDays, ...(excludedFor?.get(id) ?? [])].map(toDayNumber));

export const forumCalendar = (
  organisation: Organisation,
  forum: Forum,
  excluded: ReadonlySet<DayNumber> = new Set(),
): ForumCalendar => {
  const rosterOn = rosterOf(organisation, forum);
  const binding = bindingDays(organisation, forum);
  const { closedDays, schoolHolidays, planningDays, councilDays } = binding;
  const first = forum.from ? toDayNumber(forum.from) : Number.NEGATIVE_INFINITY;
  const last = forum.until ? toDayNumber(forum.until) : Number.POSITIVE_INFINITY;
  const usual = new Set(meetingWeekdays(forum));
  const weekend = weekendDays(forum);
  const known = new Map<DayNumber, boolean>();

  const compute = (day: DayNumber): boolean => {
    const reason = forbiddenReasonOn(day);
    if (day < first || day > last || excluded.has(day)) return false;
    if (reason && !(reason === 'weekend' && weekend.has(isoWeekday(day)))) return false;
    return !closedDays.some(within(day, rosterOn)) && !schoolHolidays.some(withinSchool(day, rosterOn));
  };
  const isOpen = (day: DayNumber): boolean => {
    const open = known.get(day) ?? compute(day);
    known.set(day, open);
    return open;
  };
  return {
    isOpen,
    isAllowed(day, rule) {
      const fixed = rule?.kind === 'everyWeeks' && rule.weekday;
      const weekdays = fixed ? meetingWeekdays(forum, rule) : undefined;
      return (weekdays ? weekdays.includes(isoWeekday(day)) : usual.has(isoWeekday(day))) && isOpen(day);
    },
    softReasons: (day) => [
      ...softReasonsOn(day),
      ...(planningDays.some(withinSchool(day, rosterOn)) ? (['planningDay'] as const) : []),
      ...(councilDays.some(within(day, rosterOn)) ? (['councilDay'] as const) : []),
    ],
    namedDays: (day) =>
      KINDS.flatMap((kind) => {
        const binds = kind === 'schoolHolidays' || kind === 'planningDays' ? withinSchool : within;
        return binding[kind].filter(binds(day, rosterOn)).map(({ name }) => ({ kind, name }));
      }),
    rosterOn,
  };
};

const KINDS = ['closedDays', 'schoolHolidays', 'planningDays', 'councilDays'] as const;

/** ISO weekdays of the forum; a cadence with a fixed weekday decides for itself. */
const meetingWeekdays = (forum: Forum, rule?: Cadence): readonly number[] =>
  rule?.kind === 'everyWeeks' && rule.weekday
    ? [WEEKDAYS.indexOf(rule.weekday) + 1]
    : forum.sitting.weekdays.map((weekday) => WEEKDAYS.indexOf(weekday) + 1);

const weekendDays = (forum: Forum): ReadonlySet<number> => {
  const rules = forum.cadence.flatMap(({ rule }) => meetingWeekdays(forum, rule));
  return new Set([...meetingWeekdays(forum), ...rules].filter((weekday) => weekday > 5));
};

interface DayRange {
  readonly name: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly areas: readonly string[];
}

type Binding = Readonly<Record<keyof CalendarDays, readonly DayRange[]>>;

/** A forum shared by several municipalities avoids the days of each of them. */
const bindingDays = ({ calendar }: Organisation, forum: Forum): Binding => {
  const ranges = (days: readonly DatedDays[]): readonly DayRange[] =>
    days
      .filter(({ municipalities }) => overlaps(municipalities, forum.municipalities))
      .map(({ name, from, to, areas }) => ({ name, first: toDayNumber(from), last: toDayNumber(to), areas }));
  return {
    closedDays: ranges(calendar.closedDays),
    schoolHolidays: ranges(calendar.schoolHolidays),
    planningDays: ranges(calendar.planningDays),
    councilDays: ranges(calendar.councilDays),
  };
};

/** Naming no municipality is naming them all. */
const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

const within =
  (day: DayNumber, rosterOn: (day: DayNumber) => Roster) =>
  ({ first, last, areas }: DayRange): boolean =>
    first <= day &&
    day <= last &&
    (areas.length === 0 || areas.some((area) => rosterOn(day).schools.has(area)));

/** School days bind only forums in which somebody works in a school. */
const withinSchool =
  (day: DayNumber, rosterOn: (day: DayNumber) => Roster) =>
  (range: DayRange): boolean =>
    within(day, rosterOn)(range) && rosterOn(day).hasSchoolPeople;
