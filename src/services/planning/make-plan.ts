import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { asId, type ForumId, type PlanId } from '../../domain/ids.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { type DraftWork, NO_WORK } from '../../domain/planning/draft.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { invalid } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permit, personOf, type Scope } from '../scope.ts';
import { previewOf } from './preview.ts';
import { propose } from './propose.ts';

const schema = z.object({
  year: z.coerce.number().int(),
  forums: z.array(idField<ForumId>()).optional(),
});

/**
 * Proposes the year for the coordinator to look at: what is booked stays, the rest is placed from tomorrow on.
 * A new proposal replaces an earlier draft of the same year.
 */
export const makePlan = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { year, forums } = parse(schema, input);
  requirePlannable(scope, year);
  const { organisation, now } = scope;
  const work: DraftWork = { ...NO_WORK, ...(forums && { forums }) };
  const proposal = await propose(deps, scope, year, work);
  const plan: Plan = {
    ...proposal,
    id: asId<PlanId>(deps.newId()),
    organisation: organisation.id,
    year,
    status: 'draft',
    madeBy: personOf(actor),
    madeAt: now,
    version: 1,
    work,
  };
  await deps.store.write(async (tx) => {
    await tx.plans.discardDrafts(organisation.id, year);
    await tx.plans.insert(plan);
    await tx.audit.append(
      entry(
        scope,
        actor,
        'plan.make',
        'done',
        { year, meetings: plan.slots.length, unread: proposal.unread.length },
        plan.id,
      ),
    );
  });
  return previewOf(deps, organisation, plan);
};

/** A year that has passed cannot be planned, and nobody means the year 20277. */
const requirePlannable = ({ today }: Scope, year: number): void => {
  if (year < today.year) throw invalid({ field: 'year', problem: 'inThePast' });
  if (year > today.year + 3) throw invalid({ field: 'year', problem: 'notAYear', limit: today.year + 3 });
};
