import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import { relocateAll } from '../meetings/relocate.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, parse, permit, type Scope, scopeOf } from '../scope.ts';
import { decide, standingOf } from './decisions.ts';
import { findMending, type Mending } from './mending.ts';
import { movesNotice } from './moves-notice.ts';

/**
 * Tells the coordinators of booked meetings on days that the configuration has closed, or given to the council or to
 * the schools' planning, with the fewest moves that would mend it. The same meetings on the same days are told of once.
 * Called when the configuration has been read, and every workday.
 */
export const tellOfClosedDays = async (deps: Deps, organisation: OrganisationId): Promise<void> => {
  const scope = scopeOf(deps, { kind: 'system', organisation, job: 'closedDays' });
  const mending = await findMending(deps, scope);
  if (!mending) return;
  await deps.store.write(async (tx) => {
    await enqueue(deps, tx, scope, {
      people: scope.organisation.coordinators,
      notice: { kind: 'closedDays' },
      occasion: `${organisation}/${mending.about}`,
    });
  });
};

/** The moves as they would be now; none if every meeting is on a day that suits, or is to stay where it is. */
export const closedDaysNotice = async (deps: Deps, scope: Scope): Promise<PlanMovesNotice | undefined> => {
  const mending = await findMending(deps, scope);
  return mending && noticeOf(scope, mending);
};

const noticeOf = ({ organisation }: Scope, { follow, print, about, years }: Mending): PlanMovesNotice => {
  const names = years.flatMap(({ found }) =>
    found.flatMap(({ slot, name }) => (name === undefined ? [] : [[slot.key, name] as const])),
  );
  const confirm = { kind: 'closed', about, print } as const;
  return { ...movesNotice(organisation, 'closed', follow, confirm, new Map(names)), leave: about };
};

const answer = z.object({ about: z.string().max(40) });
const yes = answer.extend({ print: z.string().max(40) });

/**
 * Moves what lies on days that do not suit, as was shown; those invited to a meeting that moves are told, nobody else.
 * What finds no other day is to stay. If other moves are needed by now, those are shown and nothing is moved.
 */
export const mendClosedDays = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<DoneNotice | PlanMovesNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { about, print } = parse(yes, input);
  const mending = await findMending(deps, scope);
  if (!mending) return whatWasAnswered(deps.store.read, scope, about);
  if (mending.print !== print) return noticeOf(scope, mending);
  await deps.store.write(async (tx) => {
    for (const { upcoming, follow, found } of mending.years) {
      await relocateAll(deps, tx, scope, actor, upcoming, follow.moved);
      const moved = new Set(follow.moved.map(({ to }) => to.key));
      const standing = found.flatMap(({ slot }) => (moved.has(slot.key) ? [] : [standingOf(slot)]));
      if (standing.length > 0) await decide(deps, tx, scope, actor, upcoming.year, { standing });
    }
  });
  return { kind: 'done', what: 'meetingsMoved' };
};

/**
 * Leaves the meetings where they are: these days are not asked about again.
 * @throws Problem Conflict `changedMeanwhile` if it is about other meetings by now
 */
export const leaveOnClosedDays = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { about } = parse(answer, input);
  const mending = await findMending(deps, scope);
  if (!mending) return whatWasAnswered(deps.store.read, scope, about);
  if (mending.about !== about) throw conflict('changedMeanwhile');
  await deps.store.write(async (tx) => {
    for (const { upcoming, found } of mending.years) {
      const standing = found.map(({ slot }) => standingOf(slot));
      const work = { standing, last: { act: leaving(about), version: 1 } };
      const id = await decide(deps, tx, scope, actor, upcoming.year, work);
      await tx.audit.append(entry(scope, actor, 'plan.leave', 'done', { meetings: standing.length }, id));
    }
  });
  return { kind: 'done', what: 'meetingsLeft' };
};

const leaving = (about: string): string => `leave ${about}`;

/** To a second click, or the other coordinator's. */
const whatWasAnswered = async (
  read: Repositories,
  { organisation, today }: Scope,
  about: string,
): Promise<DoneNotice> => {
  const years = [0, 1, 2, 3].map((ahead) => today.year + ahead);
  const plans = await Promise.all(years.map((year) => read.plans.approved(organisation.id, year)));
  const isLeft = plans.flat().some(({ work }) => work?.last?.act === leaving(about));
  return { kind: 'done', what: isLeft ? 'meetingsLeft' : 'meetingsMoved' };
};
