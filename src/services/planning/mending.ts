import type { OrganisationId } from '../../domain/ids.ts';
import { type Misplaced, misplaced } from '../../domain/planning/misplaced.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import type { Temporal } from '../../domain/time.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { Scope } from '../scope.ts';
import { toSlot } from './booked-year.ts';
import { type Follow, followIn, printOf, together, type Upcoming, upcomingIn } from './follow.ts';

/** Nothing is asked for: what lies on a day that does not suit moves, and what follows from that. */
const MEND = { kind: 'exclude', days: [] } as const;

interface YearMending {
  readonly upcoming: Upcoming;
  readonly found: readonly Misplaced[];
  readonly follow: Follow;
}

/** What lies on days that do not suit, and the fewest moves that mend it. */
export interface Mending {
  readonly years: readonly YearMending[];
  readonly follow: Follow;
  /** Tells these moves from any others. */
  readonly print: string;
  /** Tells these meetings on these days from any others: the moves that mend it may differ from day to day. */
  readonly about: string;
}

/** Only the years in which something is on such a day: what else is amiss, the coordinator has wanted so. */
export const findMending = async (deps: Deps, scope: Scope): Promise<Mending | undefined> => {
  const years: YearMending[] = [];
  for (const [year, found] of await findMisplaced(deps, scope)) {
    const upcoming = await upcomingIn(deps, scope, year);
    const standing = await leftIn(deps.store.read, scope, upcoming);
    years.push({ upcoming, found, follow: await followIn(avoiding(upcoming, found), MEND, standing) });
  }
  if (years.length === 0) return undefined;
  const follow = together(years.map((one) => one.follow));
  return { years, follow, print: printOf(follow), about: aboutOf(years) };
};

const aboutOf = (years: readonly YearMending[]): string => {
  const lines = years.flatMap(({ found }) => found.map(({ slot }) => `${slot.key} ${slot.start}`));
  return fingerprint(lines.toSorted());
};

/** By year; the calendar alone is asked, as mostly there is nothing. */
const findMisplaced = async (
  { store }: Deps,
  { organisation, now }: Scope,
): Promise<ReadonlyMap<number, readonly Misplaced[]>> => {
  const ahead = (await store.read.meetings.open(organisation.id)).filter(
    ({ start }) => start.epochMilliseconds > now.epochMilliseconds,
  );
  const found = new Map<number, readonly Misplaced[]>();
  for (const [year, meetings] of Map.groupBy(ahead, (meeting) => meeting.year)) {
    const all = misplaced(
      organisation,
      meetings.map((meeting) => toSlot(meeting, organisation.timeZone)),
    );
    const stays = await standingIn(store.read, organisation.id, year);
    const asked = all.filter(({ slot }) => !stays(slot));
    if (asked.length > 0) found.set(year, asked);
  }
  return found;
};

/** Days that had better not be used, as days that may not. */
const avoiding = (upcoming: Upcoming, found: readonly Misplaced[]): Upcoming => {
  const { ground } = upcoming;
  const open = Map.groupBy(
    found.filter(({ closed }) => !closed),
    ({ slot }) => slot.forum,
  );
  const excludedFor = new Map(ground.excludedFor);
  for (const [forum, some] of open) {
    const days = some.map(({ slot }): Temporal.PlainDate => slot.start.toPlainDate());
    excludedFor.set(forum, [...(excludedFor.get(forum) ?? []), ...days]);
  }
  return { ...upcoming, ground: { ...ground, excludedFor } };
};

/** Those that are to stay on days that do not suit. */
const leftIn = async (
  read: Repositories,
  { organisation }: Scope,
  { year, current }: Upcoming,
): Promise<readonly SlotKey[]> => {
  const stays = await standingIn(read, organisation.id, year);
  return misplaced(organisation, current).flatMap(({ slot }) => (stays(slot) ? [slot.key] : []));
};

const standingIn = async (
  read: Repositories,
  organisation: OrganisationId,
  year: number,
): Promise<(slot: Slot) => boolean> => {
  const plans = await read.plans.approved(organisation, year);
  const standing = plans.flatMap(({ work }) => work?.standing ?? []);
  return ({ key, start }) => standing.some(({ slot, on }) => slot === key && on.equals(start.toPlainDate()));
};
