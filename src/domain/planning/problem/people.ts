import type { PersonId } from '../../ids.ts';
import type { Problem } from './problem.ts';

/** Collects the rosters that the lanes' days have, and tells what the people in them have in common. */
export interface Rosters {
  idOf(people: readonly PersonId[]): number;
  /** By roster, its people. */
  readonly all: readonly (readonly PersonId[])[];
}

export const collectRosters = (): Rosters => {
  const ids = new Map<string, number>();
  const all: (readonly PersonId[])[] = [];
  return {
    all,
    idOf(people) {
      const key = people.join('\n');
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, all.length);
      all.push(people);
      return all.length - 1;
    },
  };
};

/** How many meetings in a week are too many to be seen by a person who sits in fewer lanes than this. */
const FULL_WEEK = 2;

/**
 * The rosters as classes of people who sit in the same ones. Only those count who can come to more than two meetings
 * in a week.
 *
 * @param lanesOf by roster, the lanes that use it, each as often as it can meet in a week
 */
export const peopleOf = (
  rosters: Rosters,
  lanesOf: readonly (readonly number[])[],
): Pick<Problem, 'rosters' | 'classes' | 'shares'> => {
  const inRosters = new Map<PersonId, number[]>();
  rosters.all.forEach((people, roster) => {
    for (const person of people) inRosters.set(person, [...(inRosters.get(person) ?? []), roster]);
  });
  const classIds = new Map<string, number>();
  const sizes: number[] = [];
  const members = rosters.all.map((): number[] => []);
  for (const mine of inRosters.values()) {
    if (meetingsAWeek(mine, lanesOf) <= FULL_WEEK) continue;
    const key = mine.join();
    const known = classIds.get(key);
    if (known !== undefined) {
      sizes[known] = (sizes[known] ?? 0) + 1;
      continue;
    }
    classIds.set(key, sizes.length);
    for (const roster of mine) members[roster]?.push(sizes.length);
    sizes.push(1);
  }
  return { rosters: members, classes: sizes.map((size) => ({ size })), shares: sharing(rosters, inRosters) };
};

const meetingsAWeek = (rosters: readonly number[], lanesOf: readonly (readonly number[])[]): number => {
  const most = new Map<number, number>();
  for (const roster of rosters) {
    const times = Map.groupBy(lanesOf[roster] ?? [], (lane) => lane);
    for (const [lane, all] of times) most.set(lane, Math.max(most.get(lane) ?? 0, all.length));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
};

const sharing = (
  { all }: Rosters,
  inRosters: ReadonlyMap<PersonId, readonly number[]>,
): Problem['shares'] => {
  const shared = new Uint8Array(all.length ** 2);
  for (const mine of inRosters.values()) {
    for (const one of mine) for (const other of mine) shared[one * all.length + other] = 1;
  }
  return (roster, other) => shared[roster * all.length + other] === 1;
};
