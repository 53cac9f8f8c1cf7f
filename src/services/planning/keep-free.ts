import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import type { PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import { daysOf, type Exclusion } from '../../domain/planning/draft.ts';
import { Temporal } from '../../domain/time.ts';
import { conflict, invalid } from '../errors.ts';
import { relocateAll } from '../meetings/relocate.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, parse, permit, type Scope } from '../scope.ts';
import { decide } from './decisions.ts';
import { excludeFrom, exclusionFields, readExclusion, sameExclusion } from './exclusion.ts';
import { type Follow, followIn, printOf, type Upcoming, upcomingIn } from './follow.ts';
import { movesNotice } from './moves-notice.ts';
import { keptFree } from './propose.ts';

const days = z.object(exclusionFields);

/**
 * Keeps days free of meetings, of all forums or of one. Booked meetings on them: shows how they would move, the fewest
 * that do. None: a draft of the year is changed; without one the days are kept in mind for the next.
 * @throws Problem Invalid for days in the past, or that run backwards
 */
export const showKeepFree = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanMovesNotice | PlanPreviewNotice | DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const exclusion = readDays(scope, input);
  const { year } = exclusion.from;
  const follow = await followExclusion(await upcomingIn(deps, scope, year), exclusion);
  if (follow.moved.length > 0 || follow.conflicts.length > 0) {
    return movesNotice(scope.organisation, 'avoid', follow, {
      kind: 'avoid',
      from: exclusion.from.toString(),
      to: exclusion.to.toString(),
      forum: exclusion.forum ?? '',
      print: printOf(follow),
    });
  }
  const draft = await deps.store.read.plans.draft(scope.organisation.id, year);
  if (draft) return excludeFrom(deps, scope, actor, { plan: draft.id, version: draft.version }, exclusion);
  await deps.store.write((tx) => remember(deps, tx, scope, actor, exclusion));
  return { kind: 'done', what: 'daysKeptFree' };
};

const confirmed = days.extend({ print: z.string().max(40) });

/**
 * Moves what is booked on the days, as was shown; those invited to a meeting that moves are told, and nobody else.
 * @throws Problem Conflict `changedMeanwhile` if other moves would be needed by now
 */
export const keepFree = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { print } = parse(confirmed, input);
  const exclusion = readDays(scope, input);
  const upcoming = await upcomingIn(deps, scope, exclusion.from.year);
  const follow = await followExclusion(upcoming, exclusion);
  const known = await keptFree(deps.store.read, scope.organisation, exclusion.from.year);
  if (follow.moved.length === 0 && known.some((one) => sameExclusion(one, exclusion))) {
    return { kind: 'done', what: 'meetingsMoved' };
  }
  if (printOf(follow) !== print) throw conflict('changedMeanwhile');
  await deps.store.write(async (tx) => {
    await relocateAll(deps, tx, scope, actor, upcoming, follow.moved);
    await remember(deps, tx, scope, actor, exclusion);
  });
  return { kind: 'done', what: 'meetingsMoved' };
};

const readDays = (scope: Scope, input: unknown): Exclusion => {
  const given = parse(days, input);
  if (Temporal.PlainDate.compare(given.from, scope.today) < 0)
    throw invalid({ field: 'from', problem: 'inThePast' });
  const exclusion = readExclusion(scope, given);
  if (exclusion.to.year !== exclusion.from.year) throw invalid({ field: 'to', problem: 'notADate' });
  return exclusion;
};

const followExclusion = (upcoming: Upcoming, exclusion: Exclusion): Promise<Follow> =>
  followIn(upcoming, {
    kind: 'exclude',
    days: daysOf(exclusion),
    ...(exclusion.forum && { forum: exclusion.forum }),
  });

/** What the year's next plan has to keep to. */
const remember = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  actor: Actor,
  exclusion: Exclusion,
): Promise<void> => {
  const known = await keptFree(tx, scope.organisation, exclusion.from.year);
  if (known.some((one) => sameExclusion(one, exclusion))) return;
  const id = await decide(deps, tx, scope, actor, exclusion.from.year, { exclusions: [exclusion] });
  const detail = { from: String(exclusion.from), to: String(exclusion.to), forum: exclusion.forum ?? '' };
  await tx.audit.append(entry(scope, actor, 'plan.keepFree', 'done', detail, id));
};
