import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permit } from '../scope.ts';

const schema = z.object({ plan: idField<PlanId>(), version: z.coerce.number().int() });

/** The coordinator throws a draft away. An approved plan is not thrown away, its meetings are cancelled one by one. */
export const discardPlan = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { plan: id, version } = parse(schema, input);
  const plan = await deps.store.read.plans.get(scope.organisation.id, id);
  if (!plan) throw notFound('plan');
  if (plan.status === 'approved') throw conflict('alreadyApproved');
  await deps.store.write(async (tx) => {
    const discarded = await tx.plans.consume(scope.organisation.id, id, version, 'discarded');
    if (discarded) await tx.audit.append(entry(scope, actor, 'plan.discard', 'done', undefined, id));
  });
  return { kind: 'done', what: 'planDiscarded' };
};
