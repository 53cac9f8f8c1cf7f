import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { ForumId, PlanId } from '../../domain/ids.ts';
import type { PlanForumNotice, PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { forumOf, idField, parse, permit } from '../scope.ts';
import { planOf } from './draft.ts';
import { forumView, previewOf } from './preview.ts';

const shown = z.object({ plan: idField<PlanId>() });
const ofYear = z.object({ year: z.coerce.number().int() });
const ofForum = shown.extend({ forum: idField<ForumId>() });

/** The draft as it is now, whichever version the card that asks is of. */
export const showDraft = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const draft = await planOf(deps, scope, parse(shown, input).plan);
  if (draft.status === 'approved') throw conflict('alreadyApproved');
  if (draft.status === 'discarded') throw conflict('planOutdated');
  return previewOf(deps, scope.organisation, draft);
};

/** The draft of a year that waits for the coordinator, as after a restart or when its card has scrolled away. */
export const showDraftOf = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const { organisation } = await permit(deps, actor, 'plan.make');
  const draft = await deps.store.read.plans.draft(organisation.id, parse(ofYear, input).year);
  if (!draft) throw notFound('plan');
  return previewOf(deps, organisation, draft);
};

/** One forum of the draft, to pin, move, and approve by itself. */
export const showDraftForum = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanForumNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { plan: id, forum } = parse(ofForum, input);
  const draft = await planOf(deps, scope, id);
  if (draft.status === 'approved' || draft.work.approved.includes(forum)) throw conflict('alreadyApproved');
  if (draft.status === 'discarded') throw conflict('planOutdated');
  return {
    kind: 'planForum',
    plan: id,
    version: draft.version,
    year: draft.year,
    view: forumView(scope.organisation, draft, forumOf(scope.organisation, forum)),
  };
};
