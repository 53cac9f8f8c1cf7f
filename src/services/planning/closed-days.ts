import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { DoneNotice, PlanMovesNotice } from '../../domain/notice.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import { relocateAll } from '../meetings/relocate.ts';
import type { Deps } from '../ports.ts';
import { parse, permit, type Scope, scopeOf } from '../scope.ts';
import { type Follow, followIn, movesNotice, printOf, type Upcoming, upcomingIn } from './follow.ts';

/** Nothing is asked for: what lies on a day that is closed now moves, and what follows from that. */
const MEND = { kind: 'exclude', days: [] } as const;

/**
 * Tells the coordinators of booked meetings on days that the configuration has closed since, with the moves that
 * would mend it. The same state is told of once. Called when the configuration has been read.
 */
export const tellOfClosedDays = async (deps: Deps, organisation: OrganisationId): Promise<void> => {
  const scope = scopeOf(deps, { kind: 'system', organisation, job: 'closedDays' });
  const follow = await mending(deps, scope);
  if (!follow) return;
  await deps.store.write(async (tx) => {
    await enqueue(deps, tx, scope, {
      people: scope.organisation.coordinators,
      notice: { kind: 'closedDays' },
      occasion: `${organisation}/${printOf(follow)}`,
    });
  });
};

/** The moves as they would be now; none if nothing lies on a closed day any more. */
export const closedDaysNotice = async (deps: Deps, scope: Scope): Promise<PlanMovesNotice | undefined> => {
  const follow = await mending(deps, scope);
  return (
    follow && movesNotice(scope.organisation, 'closed', follow, { kind: 'closed', print: printOf(follow) })
  );
};

const schema = z.object({ print: z.string().max(40) });

/**
 * Moves what lies on closed days, as was shown; those invited to a meeting that moves are told, and nobody else.
 * @throws Problem Conflict `changedMeanwhile` if other moves would be needed by now
 */
export const mendClosedDays = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { print } = parse(schema, input);
  const years = await mendingByYear(deps, scope);
  const follow = joined(years);
  if (!follow) return { kind: 'done', what: 'meetingsMoved' };
  if (printOf(follow) !== print) throw conflict('changedMeanwhile');
  await deps.store.write(async (tx) => {
    for (const {
      upcoming,
      follow: { moved },
    } of years)
      await relocateAll(deps, tx, scope, actor, upcoming, moved);
  });
  return { kind: 'done', what: 'meetingsMoved' };
};

const mending = async (deps: Deps, scope: Scope): Promise<Follow | undefined> =>
  joined(await mendingByYear(deps, scope));

interface Mending {
  readonly upcoming: Upcoming;
  readonly follow: Follow;
}

/** Only the years in which something lies on a closed day: what else is amiss, the coordinator has wanted so. */
const mendingByYear = async (deps: Deps, scope: Scope): Promise<readonly Mending[]> => {
  const open = await deps.store.read.meetings.open(scope.organisation.id);
  const found: Mending[] = [];
  for (const year of new Set(open.map((meeting) => meeting.year))) {
    const upcoming = await upcomingIn(deps, scope, year);
    if (!upcoming.amiss.some(({ kind }) => kind === 'forbiddenDay')) continue;
    found.push({ upcoming, follow: await followIn(upcoming, MEND) });
  }
  return found;
};

const joined = (years: readonly Mending[]): Follow | undefined =>
  years.length === 0
    ? undefined
    : {
        slots: years.flatMap(({ follow }) => follow.slots),
        moved: years.flatMap(({ follow }) => follow.moved),
        conflicts: years.flatMap(({ follow }) => follow.conflicts),
      };
