import type { DayOption, Hour, Problem } from '../problem/problem.ts';

/** A meeting on a day. */
export interface Sitting {
  readonly lane: number;
  readonly target: number;
  readonly option: DayOption;
  /** It has one hour and keeps it, even if it clashes with another that stands. */
  readonly stands: boolean;
}

/** Indices of hours, by sitting, and what these hours cost together. */
export interface DayHours {
  readonly hours: readonly number[];
  readonly cost: number;
}

/** Enough for all but the fullest days, where the best that was found has to do. */
const MOST_TRIED = 3000;

/**
 * The cheapest hours for the meetings of one day at which nobody is in two places, or on the way between them; undefined
 * if none are found. The same for the same sittings.
 */
export const cheapestHours = (problem: Problem, sittings: readonly Sitting[]): DayHours | undefined => {
  const chosen = new Array<number>(sittings.length).fill(0);
  const least = leastFrom(sittings);
  let best: DayHours | undefined;
  let tried = 0;
  const place = (index: number, cost: number): void => {
    const sitting = sittings[index];
    if (!sitting) {
      best = { hours: [...chosen], cost };
      return;
    }
    const { hours } = sitting.option;
    for (let nth = 0; nth < hours.length; nth += 1) {
      const hour = hours[nth];
      tried += 1;
      if (!hour || tried > MOST_TRIED) return;
      if (best && cost + hour.cost + (least[index + 1] ?? 0) >= best.cost) return;
      if (isTaken(problem, [sitting, hour], sittings, chosen, index)) continue;
      chosen[index] = nth;
      place(index + 1, cost + hour.cost);
    }
  };
  place(0, 0);
  return best;
};

/** By sitting, what it and all after it cost at least. */
const leastFrom = (sittings: readonly Sitting[]): readonly number[] => {
  const least = new Array<number>(sittings.length + 1).fill(0);
  for (let index = sittings.length - 1; index >= 0; index -= 1) {
    least[index] = (least[index + 1] ?? 0) + (sittings[index]?.option.hours[0]?.cost ?? 0);
  }
  return least;
};

/** Whether one of the first so many others, at the hours they have, takes somebody away from the sitting's hour. */
export const isTaken = (
  problem: Problem,
  own: readonly [Sitting, Hour],
  others: readonly Sitting[],
  hours: readonly number[],
  count = others.length,
): boolean => {
  for (let nth = 0; nth < count; nth += 1) {
    const other = others[nth];
    const hour = other?.option.hours[hours[nth] ?? 0];
    if (other && hour && clash(problem, own, [other, hour])) return true;
  }
  return false;
};

/** Whether somebody would be in two places, or has too little time for the way between them. */
const clash = (
  problem: Problem,
  [one, hour]: readonly [Sitting, Hour],
  [other, otherHour]: readonly [Sitting, Hour],
): boolean => {
  if (one.lane === other.lane || (one.stands && other.stands)) return false;
  if (!problem.shares(one.option.roster, other.option.roster)) return false;
  const way = problem.travel(one.lane, other.lane);
  return hour.start < otherHour.end + way && otherHour.start < hour.end + way;
};
