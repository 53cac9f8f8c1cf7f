import { toPlainDate } from '../day-number.ts';
import { childDays, clearOfParent } from './children.ts';
import type { Unplaced, UnplacedReason } from './plan.ts';
import type { Ground } from './problem/ground.ts';
import { childRelaxations, type MissingChild } from './relax/relax-child.ts';
import { anchoredRange } from './ties.ts';
import { meetingTimes } from './times.ts';

export interface UnplacedChild extends MissingChild {
  /** Of its meeting. */
  readonly ordinal: number;
}

/** Why the children have no place, once all that has one lies on the table, and the least that would give them one. */
export const unplacedChildren = (ground: Ground, missing: readonly UnplacedChild[]): readonly Unplaced[] => {
  const relaxations = childRelaxations(ground, missing);
  return missing.map((one, index) => {
    const { forum, ordinal, child } = one;
    const relaxation = relaxations[index];
    return {
      forum: forum.id,
      ordinal,
      child: { id: child.id, name: child.name },
      reason: reasonFor(ground, one),
      ...(relaxation && { relaxation }),
    };
  });
};

/** Those who are engaged on the days that are left to the child; if nobody is, there is no such day. */
const reasonFor = ({ table }: Ground, { forum, child, parent }: MissingChild): UnplacedReason => {
  const times = meetingTimes(forum.sitting, child.minutes);
  const people = childDays(table, forum, child, parent.day).flatMap((day) =>
    times
      .filter((hours) => clearOfParent(child, { day, hours }, parent))
      .flatMap((hours) => table.engaged(forum, child.participants, day, hours)),
  );
  if (people.length > 0) return { kind: 'peopleBusy', people: [...new Set(people)] };
  const { first, last } = anchoredRange(child, parent.day);
  return { kind: 'noAllowedDay', from: toPlainDate(first), to: toPlainDate(last) };
};
