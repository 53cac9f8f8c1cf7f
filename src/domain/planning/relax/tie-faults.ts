import { type DayNumber, toDayNumber } from '../../day-number.ts';
import type { Anchor, Forum } from '../../organisation.ts';
import type { Slot } from '../plan.ts';
import { reachOf } from '../problem/reach.ts';
import { dayOf } from '../table.ts';
import { freeTies, leadingTies, type Tie } from '../ties.ts';
import type { Fault, Faults } from './day-faults.ts';
import { HARM } from './harm.ts';

type MeetingsOf = (forum: Forum['id']) => readonly Slot[];

/** How many days more than it says an anchor may be asked to allow. */
export const WIDEST = 14;

export interface TieFaults {
  /** What the forum's anchors have against a day, when some of the ties are given away already. */
  on(day: DayNumber, given: readonly Tie[]): Faults;
  /** The tie that a meeting on the day takes; none for a forum without anchors. */
  taken(day: DayNumber, given: readonly Tie[]): readonly Tie[];
}

export const tieFaults = (forum: Forum, meetingsOf: MeetingsOf): TieFaults => {
  const [leading, ...others] = forum.anchors;
  const all = leadingTies(forum, meetingsOf);
  const free = all ? freeTies(all, meetingsOf(forum.id)) : [];
  return {
    on(day, given) {
      if (!leading) return [];
      const days = free.filter((tie) => !given.includes(tie)).map((tie) => anchorDay(leading, tie));
      const found = [
        widened(leading, days, day),
        ...others.map((anchor) => widened(anchor, anchorDays(anchor, meetingsOf), day)),
      ];
      return found.every((faults) => faults !== undefined) ? found.flat() : undefined;
    },
    taken: (day, given) =>
      free
        .filter((tie) => !given.includes(tie))
        .toSorted((a, b) => Math.max(0, outside(a, day)) - Math.max(0, outside(b, day)))
        .slice(0, 1),
  };
};

const outside = ({ first, last }: Tie, day: DayNumber): number => Math.max(first - day, day - last);

/** The day of what the tie is to. */
const anchorDay = ({ relation, leastDays, mostDays }: Anchor, { first }: Tie): DayNumber =>
  relation === 'after' ? first - leastDays : first + mostDays;

const anchorDays = ({ to }: Anchor, meetingsOf: MeetingsOf): readonly DayNumber[] =>
  to.kind === 'event' ? to.dates.map(toDayNumber) : meetingsOf(to.forum).map(dayOf);

/** How much wider the anchor would have to be for the day, counted from the nearest of what it ties to. */
export const widened = (anchor: Anchor, days: readonly DayNumber[], day: DayNumber): Faults => {
  const { least, most } = reachOf(0, anchor);
  const [nearest] = days
    .map((other) => ({ gap: day - other, far: Math.max(least - (day - other), day - other - most) }))
    .toSorted((a, b) => a.far - b.far);
  if (nearest === undefined || nearest.far > WIDEST) return undefined;
  if (nearest.far <= 0) return [];
  const apart = anchor.relation === 'after' ? nearest.gap : 0 - nearest.gap;
  return apart < 0 ? undefined : [widerFault(anchor, apart, nearest.far)];
};

const widerFault = ({ to, relation, leastDays, mostDays }: Anchor, apart: number, days: number): Fault => ({
  change: {
    kind: 'widerAnchor',
    anchor: to.kind === 'forum' ? to.forum : to.name,
    relation,
    leastDays: Math.min(leastDays, apart),
    mostDays: Math.max(mostDays, apart),
  },
  harm: HARM.widerAnchor + HARM.anchorDay * days,
});
