import type { DayNumber } from '../day-number.ts';
import { toPlainDate } from '../day-number.ts';
import type { Anchor } from '../organisation.ts';
import type { Sieved, Task, TiedDay } from './candidates.ts';
import type { UnplacedReason } from './plan.ts';

/** How many of those who are most often in the way are named. */
const NAMED = 5;

/**
 * Why the n-th meeting of the period (counted from 1 among the new ones) could not be placed: the first sieve
 * that left fewer days than that.
 */
export const reasonFor = (task: Task, sieved: Sieved, nth: number): UnplacedReason => {
  const { allowed, tied, blockers } = sieved;
  const untied = allowed.map((day) => ({ day, tie: undefined }));
  if (capacity(untied, task.gap) < nth) return noAllowedDay(task);
  const [anchor] = task.forum.anchors;
  if (anchor && capacity(tied, task.gap) < nth) return anchorOutOfReach(task, anchor, allowed);
  const people = [...blockers]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .map(([person]) => person);
  return people.length > 0 ? { kind: 'peopleBusy', people } : noAllowedDay(task);
};

const noAllowedDay = ({ period }: Task): UnplacedReason => ({
  kind: 'noAllowedDay',
  from: toPlainDate(period.from),
  to: toPlainDate(period.to),
});

const anchorOutOfReach = (task: Task, anchor: Anchor, allowed: readonly DayNumber[]): UnplacedReason => {
  const nearest = nearestDay(task, allowed);
  return {
    kind: 'anchorOutOfReach',
    anchor: anchor.to.kind === 'forum' ? anchor.to.forum : anchor.to.name,
    leastDays: anchor.leastDays,
    mostDays: anchor.mostDays,
    ...(nearest !== undefined && { nearest: toPlainDate(nearest) }),
  };
};

/** The allowed day nearest to a tie that no allowed day keeps. */
const nearestDay = ({ ties = [] }: Task, allowed: readonly DayNumber[]): DayNumber | undefined => {
  const missed = ties.find(({ first, last }) => !allowed.some((day) => first <= day && day <= last));
  if (!missed) return undefined;
  const distance = (day: DayNumber): number => Math.max(missed.first - day, day - missed.last);
  return allowed.toSorted((a, b) => distance(a) - distance(b) || a - b)[0];
};

/** How many meetings the days could hold at most, so far apart and each with a tie of its own. */
const capacity = (days: readonly TiedDay[], gap: number): number => {
  let count = 0;
  let last: TiedDay | undefined;
  for (const next of days) {
    if (last && next.day - last.day < gap) continue;
    if (last?.tie && next.tie && next.tie.order <= last.tie.order) continue;
    last = next;
    count += 1;
  }
  return count;
};
