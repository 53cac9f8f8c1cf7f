import type { DayNumber } from '../../day-number.ts';
import type { ChildMeeting, Forum } from '../../organisation.ts';
import { bestFirst, clearOfParent, type Placement } from '../children.ts';
import { harmOfAbsence } from '../problem/day-options.ts';
import type { Ground } from '../problem/ground.ts';
import { startOf } from '../slots.ts';
import { anchoredRange } from '../ties.ts';
import { closedFaults, type Faults } from './day-faults.ts';
import { timesTried } from './hour-faults.ts';
import type { Relaxation } from './relaxation.ts';
import { WIDEST, widened } from './tie-faults.ts';

/** A preparation or follow-up that found no place, and where its meeting is. */
export interface MissingChild {
  readonly forum: Forum;
  readonly child: ChildMeeting;
  readonly parent: Placement;
}

/**
 * For each child without a place the least harmful single change that would give it one, found by trying every day and
 * hour against what lies on the table; undefined where no single change is enough. Each is a change for itself, but no
 * two propose that somebody is in two of them at once.
 */
export const childRelaxations = (
  ground: Ground,
  missing: readonly MissingChild[],
): readonly (Relaxation | undefined)[] => {
  const given: Given[] = [];
  return missing.map((one) => {
    const best = bestFor(ground, one, given);
    if (!best) return undefined;
    given.push({ ...one, place: best.place });
    const [fault] = best.faults;
    return { ...(fault?.change ?? { kind: 'none' }), at: startOf(best.place) };
  });
};

/** What has been proposed for another child. */
interface Given extends MissingChild {
  readonly place: Placement;
}

interface Best {
  readonly place: Placement;
  readonly faults: NonNullable<Faults>;
  readonly harm: number;
}

const bestFor = (ground: Ground, missing: MissingChild, given: readonly Given[]): Best | undefined => {
  const against = faultsOf(ground, missing);
  const times = timesTried({ ...missing.forum.sitting, minutes: missing.child.minutes });
  let best: Best | undefined;
  for (const day of daysTried(ground, missing)) {
    const ofDay = against.day(day);
    if (!ofDay || ofDay.length > 1) continue;
    for (const time of times) {
      const place = { day, hours: time.hours };
      if (!isClear(missing, place, given)) continue;
      const absent = against.place(place);
      const faults = absent && [...ofDay, ...time.faults, ...absent];
      if (!faults || faults.length > 1) continue;
      const harm = faults[0]?.harm ?? 0;
      if (!best || harm < best.harm) best = { place, faults, harm };
    }
  }
  return best;
};

/** In the order in which the child would rather have them: of equally harmful places the first is taken. */
const daysTried = ({ table }: Ground, { forum, child, parent }: MissingChild): readonly DayNumber[] => {
  const { first, last } = anchoredRange(child, parent.day);
  return Array.from({ length: last - first + 1 + 2 * WIDEST }, (_, index) => first - WIDEST + index)
    .filter((day) => day >= table.from)
    .toSorted(bestFirst(table, forum, child, parent.day));
};

const faultsOf = (ground: Ground, { forum, child, parent }: MissingChild) => {
  const calendar = ground.table.calendarOf(forum);
  const closed = closedFaults(ground, forum);
  const tie = { ...child, to: { kind: 'forum', forum: forum.id } } as const;
  return {
    day(day: DayNumber): Faults {
      const ofDay = calendar.isOpen(day) ? [] : closed(({ isOpen }) => isOpen(day));
      const tied = ofDay && widened(tie, [parent.day], day);
      return tied && [...ofDay, ...tied];
    },
    /** The one participant without whom it would do; a meeting of one is none. */
    place({ day, hours }: Placement): Faults {
      const [person, another] = ground.table.engaged(forum, child.participants, day, hours);
      if (person === undefined) return [];
      if (another !== undefined || child.participants.length < 3) return undefined;
      return [{ change: { kind: 'without', person }, harm: harmOfAbsence(ground, forum, day)(person) }];
    },
  };
};

const isClear = ({ child, parent }: MissingChild, place: Placement, given: readonly Given[]): boolean =>
  clearOfParent(child, place, parent) &&
  !given.some(
    (other) =>
      other.place.day === place.day &&
      other.place.hours.start < place.hours.end &&
      place.hours.start < other.place.hours.end &&
      other.child.participants.some((person) => child.participants.includes(person)),
  );
