import type { Identity, IdentityOf } from '../../identity.ts';
import type { PersonId } from '../../ids.ts';
import type { Lane, Problem } from './problem.ts';

/** Collects the rosters that the lanes' days have, and tells what the people in them have in common. */
export interface Rosters {
  idOf(people: readonly PersonId[]): number;
  /** By roster, its people. */
  readonly all: readonly (readonly Identity[])[];
}

/** One collection of rosters; each organisation adds to it under its own people's ids. */
export const sharedRosters = (): ((identityOf: IdentityOf) => Rosters) => {
  const ids = new Map<string, number>();
  const all: (readonly Identity[])[] = [];
  const idOf = (people: readonly Identity[]): number => {
    const key = people.join('\n');
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, all.length);
    all.push(people);
    return all.length - 1;
  };
  return (identityOf) => {
    const known = new Map<readonly PersonId[], number>();
    return {
      all,
      idOf(people) {
        const id = known.get(people) ?? idOf(people.map(identityOf));
        known.set(people, id);
        return id;
      },
    };
  };
};

/** How many meetings in a week are too many to be seen by a person who sits in fewer lanes than this. */
const FULL_WEEK = 2;

/** A forum with meetings so close together may meet twice in a week. */
const TWICE_A_WEEK = 7;

/** By roster, the lanes that use it, each as often as it can meet in a week. */
const lanesOfRosters = ({ all }: Rosters, lanes: readonly Lane[]): readonly (readonly number[])[] => {
  const lanesOf = all.map((): number[] => []);
  lanes.forEach(({ targets, gap }, lane) => {
    const used = new Set(targets.flatMap(({ choices }) => choices.map(({ option }) => option.roster)));
    for (const roster of used) {
      lanesOf[roster]?.push(lane, ...(gap < TWICE_A_WEEK && targets.length > 53 ? [lane] : []));
    }
  });
  return lanesOf;
};

/**
 * The rosters as classes of people who sit in the same ones. Only those count who can come to more than two meetings
 * in a week. For who sits in several organisations, a full week weighs as much as in the one where it weighs most.
 */
export const peopleOf = (
  rosters: Rosters,
  lanes: readonly Lane[],
): Pick<Problem, 'rosters' | 'classes' | 'shares'> => {
  const lanesOf = lanesOfRosters(rosters, lanes);
  const weightIn = (lane: number): number => lanes[lane]?.weights.fullWeek ?? 0;
  const inRosters = new Map<Identity, number[]>();
  rosters.all.forEach((people, roster) => {
    for (const person of people) inRosters.set(person, [...(inRosters.get(person) ?? []), roster]);
  });
  const classIds = new Map<string, number>();
  const classes: { fullWeek: number }[] = [];
  const members = rosters.all.map((): number[] => []);
  for (const mine of inRosters.values()) {
    if (meetingsAWeek(mine, lanesOf) <= FULL_WEEK) continue;
    const key = mine.join();
    const fullWeek = Math.max(...mine.flatMap((roster) => lanesOf[roster] ?? []).map(weightIn));
    const known = classes[classIds.get(key) ?? -1];
    if (known) {
      known.fullWeek += fullWeek;
      continue;
    }
    classIds.set(key, classes.length);
    for (const roster of mine) members[roster]?.push(classes.length);
    classes.push({ fullWeek });
  }
  return { rosters: members, classes, shares: sharing(rosters, inRosters) };
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
  inRosters: ReadonlyMap<Identity, readonly number[]>,
): Problem['shares'] => {
  const shared = new Uint8Array(all.length ** 2);
  for (const mine of inRosters.values()) {
    for (const one of mine) for (const other of mine) shared[one * all.length + other] = 1;
  }
  return (roster, other) => shared[roster * all.length + other] === 1;
};
