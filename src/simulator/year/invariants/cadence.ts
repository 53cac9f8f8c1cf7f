import type { Cadence } from '../../../domain/cadence.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Forum } from '../../../domain/organisation.ts';
import { Temporal } from '../../../domain/time.ts';
import type { ObservedYear } from '../observed.ts';
import { anchorDates } from './anchors.ts';
import { closedReason, ruleOn } from './forum-days.ts';
import { type Breach, daysBetween } from './lookups.ts';

/** Each forum has as many meetings as its cadence says, or the plan had said that it would not. */
export const cadenceKept = (observed: ObservedYear): readonly Breach[] =>
  observed.organisation.forums.flatMap((forum) => {
    const found = mainMeetings(observed, forum).length;
    const [least, most] = expectedMeetings(observed, forum);
    if (found > most) return [`${forum.name} fikk ${found} møter, mer enn ${most}`];
    if (found >= least || wasSaid(observed, forum)) return [];
    return [`${forum.name} fikk ${found} møter, færre enn ${least}, og planen sa det ikke`];
  });

const mainMeetings = ({ plan }: ObservedYear, { id }: Forum): readonly Meeting[] =>
  plan.meetings.filter(({ forum, child }) => forum === id && !child);

/** A line about what found no place begins with the forum's name. */
const wasSaid = ({ plan }: ObservedYear, { name }: Forum): boolean =>
  plan.said.some((line) => line.startsWith(`${name}. Møte `) || line.startsWith(`${name}: Fikk `));

type Range = readonly [least: number, most: number];

/** Over the stretches of the year in which one rule holds; a part of a year has its part of the meetings. */
const expectedMeetings = (observed: ObservedYear, forum: Forum): Range => {
  const days = daysOfYear(observed.year).filter((date) => exists(forum, date));
  const stretches = Map.groupBy(days, (date) => ruleOn(forum, date));
  return [...stretches].reduce<Range>(
    ([least, most], [rule, stretch]) => {
      const range = rangeOf(observed, forum, rule, stretch);
      return [least + range[0], most + range[1]];
    },
    [0, 0],
  );
};

const daysOfYear = (year: number): readonly Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }));
};

const exists = ({ from, until }: Forum, date: Temporal.PlainDate): boolean =>
  (!from || daysBetween(from, date) >= 0) && (!until || daysBetween(date, until) >= 0);

const rangeOf = (
  observed: ObservedYear,
  forum: Forum,
  rule: Cadence,
  days: readonly Temporal.PlainDate[],
): Range => {
  const share = days.length / 365;
  const part = (least: number, most: number): Range => [Math.floor(least * share), Math.ceil(most * share)];
  switch (rule.kind) {
    case 'perYear':
      return rule.about
        ? part(rule.least - 1, (rule.most ?? rule.least) + 1)
        : part(rule.least, rule.most ?? Number.POSITIVE_INFINITY);
    case 'perHalfYear':
      return part(rule.spring + rule.autumn, rule.spring + rule.autumn);
    case 'monthly':
      return part(rule.about ? 9 : 10, 11);
    case 'everyWeeks': {
      const weeks = weeksWithADay(observed, forum, days) / rule.weeks;
      return [Math.floor(weeks), Math.ceil(weeks)];
    }
    case 'followsAnchor': {
      const count = forum.anchors.flatMap((anchor) => anchorDates(observed, anchor)).length;
      return part(count, count);
    }
    case 'asNeeded':
      return [0, 0];
    case 'unknown':
      return part(1, 12);
  }
};

const weeksWithADay = (
  { organisation }: ObservedYear,
  forum: Forum,
  days: readonly Temporal.PlainDate[],
): number => {
  const open = days.filter((date) => !closedReason(organisation, forum, date));
  return new Set(open.map((date) => date.subtract({ days: date.dayOfWeek - 1 }).toString())).size;
};
