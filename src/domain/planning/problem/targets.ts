import type { Anchor, Forum } from '../../organisation.ts';
import { demand } from '../demand.ts';
import type { Period } from '../periods.ts';
import { anchoredRange } from '../ties.ts';
import { type Aim, aimsFor, type Span, type Width } from './aims.ts';
import type { Ground } from './ground.ts';
import { needsOn, serving } from './needs.ts';
import type { Choice, DayOption, Target } from './problem.ts';

/** What a lane is tied to: the meetings of another lane, or an event's. */
export interface Leader {
  readonly anchor: Anchor;
  readonly spans: readonly Span[];
  /** Those that a fixed meeting of the forum has taken. */
  readonly taken: ReadonlySet<number>;
}

/** A meeting to be placed, or that stands: where it is looked for, and on which days it may be. */
export interface Aimed {
  readonly span: Span;
  readonly target: Target;
  /** The leader's meeting that it follows, by index. */
  readonly of?: number;
}

/** How far from its even place a meeting is looked for at first, in intervals. */
const USUAL_WIDTH = 0.75;
/** What its anchor leaves need not be near the even place. */
const TIED_WIDTH = 1.5;
/** Wide enough for any place in the year. */
const WHOLE_YEAR = 64;

/**
 * The wanted meetings of a period, each with the days round its even place; where those days are too few to hold as
 * many as the period has room for, each is looked for farther away. What no day can hold is not aimed at.
 */
export const placeable = (
  ground: Ground,
  forum: Forum,
  period: Period,
  gap: number,
  leader: Leader | undefined,
  usable: (aim: Aim) => readonly DayOption[],
): readonly Aimed[] => {
  const { wanted } = demand(ground.table, forum, period);
  if (wanted === 0) return [];
  const needs = needsOn(ground.table, forum);
  const aims = (count: number, width: Width) =>
    serving(aimsFor(ground, forum, period, count, width), needs, usable);
  const whole = aimsFor(ground, forum, period, wanted, WHOLE_YEAR).map(usable);
  const room = mostPlaceable(whole, gap);
  const ties = leader ? leader.spans.length - leader.taken.size : wanted;
  const count = period.rule.kind === 'everyWeeks' ? wanted : Math.min(wanted, room, ties);
  for (let width = leader ? TIED_WIDTH : USUAL_WIDTH; ; width *= 2) {
    const tried = aims(count, width).map((aim) => ({ aim, options: usable(aim) }));
    const enough =
      mostPlaceable(
        tried.map(({ options }) => options),
        gap,
      ) >= Math.min(room, count);
    if (enough || width >= WHOLE_YEAR) {
      return tried
        .filter(({ options }) => options.length > 0)
        .map(({ aim, options }) => ({ span: aim, target: toTarget(ground, aim, options) }));
    }
  }
};

/** How many of the meetings find a day, each taking the first that is far enough from the one before. */
const mostPlaceable = (options: readonly (readonly DayOption[])[], gap: number): number => {
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const days of options) {
    const next = days.find(({ day }) => day - last >= gap);
    if (!next) continue;
    last = next.day;
    count += 1;
  }
  return count;
};

/** One meeting for each of the leader's that the period can answer. */
export const followers = (
  ground: Ground,
  forum: Forum,
  period: Period,
  leader: Leader | undefined,
  usable: (aim: Aim) => readonly DayOption[],
): readonly Aimed[] => {
  if (!leader) return [];
  const { anchor, spans, taken } = leader;
  const followed = spans.flatMap((other, of) => {
    const ideal = anchoredRange(anchor, other.ideal);
    const answeredOn = Math.min(ideal.last, ground.yearEnd);
    const mine = ideal.first <= period.to && answeredOn >= period.from && answeredOn <= period.to;
    if (!mine || taken.has(of)) return [];
    const aim: Aim = {
      period,
      ideal: Math.max(period.from, Math.min(period.to, Math.round((ideal.first + ideal.last) / 2))),
      first: anchoredRange(anchor, other.first).first,
      last: anchoredRange(anchor, other.last).last,
      interval: 0,
      spacing: () => 0,
    };
    return [{ aim, of }];
  });
  const aims = serving(
    followed.map(({ aim }) => aim),
    needsOn(ground.table, forum),
    usable,
  );
  return aims.map((aim, index) => ({
    span: aim,
    target: toTarget(ground, aim, usable(aim)),
    of: followed[index]?.of ?? 0,
  }));
};

const toTarget = (ground: Ground, aim: Aim, options: readonly DayOption[]): Target => ({
  choices: options.map((option) => choiceFor(ground, aim, option)),
  interval: aim.interval,
  fixed: false,
});

const choiceFor = ({ weights }: Ground, aim: Aim, option: DayOption): Choice => {
  const spacing = aim.spacing(option.day);
  const spareMonth = aim.spare ? weights.spareMonth : 0;
  return { option, cost: option.cost + spacing + spareMonth, spacing, spareMonth };
};
