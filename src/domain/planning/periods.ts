import { boundsOf, type Cadence, type CadenceBounds, proposedPerYear } from '../cadence.ts';
import { type DayNumber, dayNumber, mondayOf, toDayNumber, toPlainDate } from '../day-number.ts';
import { cadenceOn } from '../forum.ts';
import { forbiddenReasonOn } from '../norwegian-days.ts';
import type { Forum, Organisation } from '../organisation.ts';
import type { ForumCalendar } from './forum-calendar.ts';
import type { Tie } from './ties.ts';

/** A stretch of the year in which one rule says how many meetings the forum has. */
export interface Period {
  readonly rule: Cadence;
  /** When the rule's stretch began; `from` is later where only the rest of it is planned. */
  readonly begins: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** What the rule asks of `begins`–`to`, and of `from`–`to`. */
  readonly whole: CadenceBounds;
  readonly bounds: CadenceBounds;
  /** The ties that end within `from`–`to`: each belongs to one period. */
  readonly ties: readonly Tie[];
}

export interface PeriodQuestion {
  readonly organisation: Organisation;
  readonly forum: Forum;
  readonly calendar: ForumCalendar;
  /** The same if nothing but the country's own days were closed. */
  readonly national: ForumCalendar;
  readonly year: number;
  /** First day of what is planned. */
  readonly from: DayNumber;
  readonly ties: readonly Tie[];
}

/** The forum's periods that reach into `from`–31 December; none when the forum does not exist then. */
export const periodsOf = (question: PeriodQuestion): readonly Period[] => {
  const [first, last] = lifeInYear(question);
  const starts = [first, ...turns(question).filter((turn) => turn > first && turn <= last)];
  return starts
    .map((begins, index) => ({ begins, to: (starts[index + 1] ?? last + 1) - 1 }))
    .filter(({ begins, to }) => begins <= to && to >= question.from)
    .map(({ begins, to }) => period(question, begins, to));
};

const lifeInYear = ({ forum, year }: PeriodQuestion): Stretch => [
  Math.max(dayNumber(year, 1, 1), forum.from ? toDayNumber(forum.from) : Number.NEGATIVE_INFINITY),
  Math.min(dayNumber(year, 12, 31), forum.until ? toDayNumber(forum.until) : Number.POSITIVE_INFINITY),
];

/** Days on which another cadence begins; where it counts by half-years, the autumn begins on 1 July. */
const turns = ({ forum, year }: PeriodQuestion): readonly DayNumber[] => {
  const changes = forum.cadence.flatMap(({ from }) => (from ? [toDayNumber(from)] : []));
  const halfYear = dayNumber(year, 7, 1);
  const halves = cadenceOn(forum, toPlainDate(halfYear)).kind === 'perHalfYear' ? [halfYear] : [];
  return [...new Set([...changes, ...halves])].sort((a, b) => a - b);
};

const period = (question: PeriodQuestion, begins: DayNumber, to: DayNumber): Period => {
  const rule = cadenceOn(question.forum, toPlainDate(begins));
  const from = Math.max(begins, question.from);
  return {
    rule,
    begins,
    from,
    to,
    whole: ask(question, rule, [begins, to]),
    bounds: ask(question, rule, [from, to]),
    ties: tiesWithin(question, [from, to]),
  };
};

const ask = (question: PeriodQuestion, rule: Cadence, stretch: Stretch): CadenceBounds => {
  const { organisation, forum, year } = question;
  const [yearStart, halfYear, yearEnd] = [
    dayNumber(year, 1, 1),
    dayNumber(year, 7, 1),
    dayNumber(year, 12, 31),
  ];
  return boundsOf(rule, {
    share: share(stretch, [yearStart, yearEnd]),
    springShare: share(stretch, [yearStart, halfYear - 1]),
    autumnShare: share(stretch, [halfYear, yearEnd]),
    weeks: openRounds(question, rule, stretch).flat().length,
    anchorMeetings: tiesWithin(question, stretch).length,
    proposed: proposedFor(organisation, forum),
  });
};

/** A tie that reaches beyond the forum's year belongs to its last day. */
const tiesWithin = (question: PeriodQuestion, [from, to]: Stretch): readonly Tie[] => {
  const [, end] = lifeInYear(question);
  return question.ties.filter(
    ({ first, last }) => first <= to && Math.min(last, end) >= from && Math.min(last, end) <= to,
  );
};

/** First and last day, both included. */
export type Stretch = readonly [DayNumber, DayNumber];

/** The part of the whole's working days that lies within the stretch. */
const share = ([from, to]: Stretch, [first, last]: Stretch): number =>
  workingDays(Math.max(from, first), Math.min(to, last)) / workingDays(first, last);

const workingDays = (from: DayNumber, to: DayNumber): number => {
  let count = 0;
  for (let day = from; day <= to; day += 1) if (!forbiddenReasonOn(day)) count += 1;
  return count;
};

/** Mondays of the ISO weeks in which the forum has a day to meet. */
const meetingWeeks = (calendar: ForumCalendar, rule: Cadence, [from, to]: Stretch): readonly DayNumber[] => {
  const mondays = new Set<DayNumber>();
  for (let day = from; day <= to; day += 1) if (calendar.isAllowed(day, rule)) mondays.add(mondayOf(day));
  return [...mondays];
};

/**
 * The rounds of a rhythm of N weeks, one meeting in each: the Mondays of N weeks that the country leaves open. A week
 * that is closed to the forum alone does not shift the rest of the year; nobody remembers a rhythm that does.
 */
export const roundsOf = (
  { national }: Pick<PeriodQuestion, 'national'>,
  rule: Cadence,
  stretch: Stretch,
): readonly (readonly DayNumber[])[] => {
  if (rule.kind !== 'everyWeeks') return [];
  const mondays = meetingWeeks(national, rule, stretch);
  return Array.from({ length: Math.ceil(mondays.length / rule.weeks) }, (_, round) =>
    mondays.slice(round * rule.weeks, (round + 1) * rule.weeks),
  );
};

/** The rounds in which the forum can meet; the others lapse. */
export const openRounds = (
  calendars: Pick<PeriodQuestion, 'calendar' | 'national'>,
  rule: Cadence,
  stretch: Stretch,
): readonly (readonly DayNumber[])[] => {
  if (rule.kind !== 'everyWeeks') return [];
  const open = new Set(meetingWeeks(calendars.calendar, rule, stretch));
  return roundsOf(calendars, rule, stretch).filter((round) => round.some((monday) => open.has(monday)));
};

/** A forum that others are anchored to with a stated number meets as often as they need; otherwise by level. */
const proposedFor = ({ forums }: Organisation, { id, level }: Forum): number => {
  const needed = forums
    .filter(({ anchors }) => anchors.some(({ to }) => to.kind === 'forum' && to.forum === id))
    .flatMap(({ cadence }) =>
      cadence.map(({ rule }) => (rule.kind === 'perYear' ? (rule.most ?? rule.least) : 0)),
    );
  return Math.max(0, ...needed) || proposedPerYear(level);
};
