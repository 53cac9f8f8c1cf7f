import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { type DraftWork, NO_WORK } from '../../domain/planning/draft.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, type Scope } from '../scope.ts';
import { previewOf } from './preview.ts';
import type { Proposal } from './propose.ts';

/** Which draft, as a button says it. */
export const draftKey = z.object({ plan: idField<PlanId>(), version: z.coerce.number().int() });

export type DraftKey = z.infer<typeof draftKey>;

/** A draft with what the coordinator has said about it. */
export type Draft = Plan & { readonly work: DraftWork };

export const planOf = async (deps: Deps, { organisation }: Scope, id: PlanId): Promise<Draft> => {
  const plan = await deps.store.read.plans.get(organisation.id, id);
  if (!plan) throw notFound('plan');
  return { ...plan, work: plan.work ?? NO_WORK };
};

/** @throws Problem Conflict `alreadyApproved`, or `planOutdated` for a card that is not of the newest draft */
export const requireCurrent = (draft: Draft, version: number): void => {
  if (draft.status === 'approved') throw conflict('alreadyApproved');
  if (draft.status !== 'draft' || draft.version !== version) throw conflict('planOutdated');
};

/**
 * Changes a draft as the coordinator asks and shows what came of it. The same click again, of the version that the
 * first one was of, changes nothing and answers the same, also while the first one is still being worked on.
 */
export const changeDraft = async (
  deps: Deps,
  scope: Scope,
  actor: Actor,
  { plan: id, version }: DraftKey,
  act: string,
  make: (draft: Draft) => Promise<Partial<Proposal> & { readonly work: DraftWork }>,
): Promise<PlanPreviewNotice> => {
  const { organisation } = scope;
  const isDone = ({ status, work: { last } }: Draft) =>
    status === 'draft' && last?.act === act && last.version === version;
  const draft = await planOf(deps, scope, id);
  if (isDone(draft)) return previewOf(deps, organisation, draft);
  requireCurrent(draft, version);
  const made = await make(draft);
  const changed: Draft = { ...draft, ...made, work: { ...made.work, last: { act, version } } };
  const isChanged = await deps.store.write(async (tx) => {
    if (!(await tx.plans.change(changed))) return false;
    await tx.audit.append(entry(scope, actor, `plan.${act.split(' ')[0]}`, 'done', { version }, id));
    return true;
  });
  if (isChanged) return previewOf(deps, organisation, { ...changed, version: version + 1 });
  const now = await planOf(deps, scope, id);
  if (isDone(now)) return previewOf(deps, organisation, now);
  throw conflict('planOutdated');
};
