import type { Actor } from '../../domain/actor.ts';
import { asId, type PlanId } from '../../domain/ids.ts';
import { type DraftWork, NO_WORK, type Standing } from '../../domain/planning/draft.ts';
import { misplaced } from '../../domain/planning/misplaced.ts';
import type { Plan, Slot } from '../../domain/planning/plan.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { personOf, type Scope } from '../scope.ts';

/** Keeps what somebody has decided about a year as an approved plan without meetings: what comes later keeps to it. */
export const decide = async (
  deps: Deps,
  tx: Repositories,
  { organisation, now }: Scope,
  actor: Actor,
  year: number,
  work: Partial<DraftWork>,
): Promise<PlanId> => {
  const plan: Plan = {
    id: asId<PlanId>(deps.newId()),
    organisation: organisation.id,
    year,
    status: 'approved',
    madeBy: personOf(actor),
    madeAt: now,
    version: 1,
    slots: [],
    unplaced: [],
    remarks: [],
    work: { ...NO_WORK, ...work },
  };
  await tx.plans.insert(plan);
  return plan.id;
};

/** What somebody puts on a day that does not suit is to be there: nobody asks about it later. */
export const putOnPurpose = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  actor: Actor,
  year: number,
  slots: readonly Slot[],
): Promise<void> => {
  const standing = misplaced(scope.organisation, slots).map(({ slot }) => standingOf(slot));
  if (standing.length > 0 && actor.kind === 'person')
    await decide(deps, tx, scope, actor, year, { standing });
};

export const standingOf = ({ key, start }: Slot): Standing => ({ slot: key, on: start.toPlainDate() });
