import type { DayNumber } from '../../day-number.ts';
import type { Forum } from '../../organisation.ts';
import { dayOf, type PlanningTable } from '../table.ts';
import type { Aim } from './aims.ts';
import type { DayOption } from './problem.ts';
import { reachOf } from './reach.ts';

/** Days on one of which the forum must meet, both ends included: a meeting that stands elsewhere is tied to it. */
export interface Need {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * What meetings that are booked or pinned ask of a forum that they are tied to, in order of time, apart from what its
 * own standing meetings give them. One meeting may serve several forums, but only one meeting of each.
 */
export const needsOn = ({ organisation, meetingsOf }: PlanningTable, { id }: Forum): readonly Need[] => {
  const standing = meetingsOf(id).map(dayOf);
  const asked = organisation.forums.flatMap((forum) =>
    forum.anchors
      .filter(({ to }) => to.kind === 'forum' && to.forum === id)
      .flatMap((anchor) => {
        const { least, most } = reachOf(0, anchor);
        return meetingsOf(forum.id).map((slot) => ({
          by: forum.id,
          first: dayOf(slot) - most,
          last: dayOf(slot) - least,
        }));
      }),
  );
  return asked
    .filter((need) => !standing.some((day) => isWithin(need, day)))
    .toSorted((a, b) => a.first - b.first)
    .reduce<Asked[]>(shared, []);
};

interface Asked extends Need {
  readonly by: string;
}

const isWithin = ({ first, last }: Need, day: DayNumber): boolean => first <= day && day <= last;

const shared = (all: Asked[], next: Asked): Asked[] => {
  const other = all.at(-1);
  if (!other || other.last < next.first || other.by.split(' ').includes(next.by)) return [...all, next];
  const both = { by: `${other.by} ${next.by}`, first: next.first, last: Math.min(other.last, next.last) };
  return [...all.slice(0, -1), both];
};

/** A need that nothing can meet costs more than any distance. */
const UNMET = 100_000;

/** The aims, of which as many as can be serve a need: in order of time, and each the one that lies nearest. */
export const serving = (
  aims: readonly Aim[],
  needs: readonly Need[],
  usable: (aim: Aim) => readonly DayOption[],
): readonly Aim[] => {
  if (needs.length === 0) return aims;
  const tried = needs.map((need) =>
    aims.map((aim) => {
      const narrow = narrowed(aim, need);
      return usable(narrow).length > 0 ? narrow : undefined;
    }),
  );
  const distance = (need: number, aim: number): number => {
    const narrow = tried[need]?.[aim];
    return narrow ? Math.abs(narrow.ideal - (aims[aim]?.ideal ?? 0)) : UNMET;
  };
  const chosen = inOrder(needs.length, aims.length, distance);
  return aims.map((aim, index) => tried[chosen.indexOf(index)]?.[index] ?? aim);
};

/** A rhythm keeps its week or month, and what follows another forum keeps that; the rest may go wherever it is needed. */
const narrowed = (aim: Aim, need: Need): Aim => {
  const bound = ['everyWeeks', 'monthly', 'followsAnchor'].includes(aim.period.rule.kind);
  const own = bound ? aim : { first: aim.period.from, last: aim.period.to };
  const [first, last] = [Math.max(own.first, need.first), Math.min(own.last, need.last)];
  return { ...aim, first, last, ideal: Math.max(first, Math.min(last, aim.ideal)) };
};

/** For each need the aim that serves it, -1 for none: the least distance in all, with no two in the other's place. */
const inOrder = (
  needs: number,
  aims: number,
  distance: (need: number, aim: number) => number,
): readonly number[] => {
  let rows: readonly Match[] = Array.from({ length: aims + 1 }, () => ({ cost: 0, chosen: [] }));
  for (let need = 0; need < needs; need += 1) {
    const next: Match[] = [];
    for (let aim = 0; aim <= aims; aim += 1) {
      const unmet = extended(rows[aim], UNMET, -1);
      const before = next[aim - 1] ?? unmet;
      const served = aim > 0 ? extended(rows[aim - 1], distance(need, aim - 1), aim - 1) : unmet;
      next.push([before, served, unmet].reduce((best, one) => (one.cost < best.cost ? one : best)));
    }
    rows = next;
  }
  return rows.at(-1)?.chosen ?? [];
};

interface Match {
  readonly cost: number;
  readonly chosen: readonly number[];
}

const extended = (match: Match | undefined, cost: number, aim: number): Match => ({
  cost: (match?.cost ?? 0) + cost,
  chosen: [...(match?.chosen ?? []), aim],
});
