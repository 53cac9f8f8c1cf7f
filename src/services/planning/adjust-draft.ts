import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { type DraftWork, isPinned } from '../../domain/planning/draft.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import { notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permit } from '../scope.ts';
import { changeDraft, type Draft, draftKey } from './draft.ts';
import { excludeFrom, exclusionFields, readExclusion } from './exclusion.ts';
import { propose } from './propose.ts';

/** How many proposals that were turned down the next one is compared with. */
const SEEN_KEPT = 5;

/** Another proposal: at least a third of the meetings on other dates than in each of those seen. */
export const anotherDraft = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const key = parse(draftKey, input);
  return changeDraft(deps, scope, actor, key, 'another', async (draft) => {
    const work = { ...draft.work, seen: [...draft.work.seen, draft.slots].slice(-SEEN_KEPT) };
    const pins = pinnedOf(draft);
    return { ...(await propose(deps, scope, draft.year, work, { pins, differentFrom: work.seen })), work };
  });
};

const pinning = draftKey.extend({
  forum: idField<ForumId>(),
  meeting: idField<SlotKey | 'all'>(),
  pinned: z.boolean(),
});

/** Pins a meeting of the draft, or all of a forum's: they stay where they are whatever else is changed. */
export const pinDraft = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { forum, meeting, pinned, ...key } = parse(pinning, input);
  const act = `pin ${forum} ${meeting} ${pinned}`;
  return changeDraft(deps, scope, actor, key, act, async (draft) => {
    const meant = draft.slots.filter(
      (slot) => slot.forum === forum && !slot.child && (meeting === 'all' || slot.key === meeting),
    );
    if (meant.length === 0) throw notFound('meeting');
    const keys = new Set(meant.map((slot) => slot.key));
    const others = draft.work.pins.filter((pin) => !keys.has(pin));
    return { work: { ...draft.work, pins: pinned ? [...others, ...keys] : others } };
  });
};

const excluding = draftKey.extend(exclusionFields);

/** Keeps a day, or a stretch of days, free of meetings: of all forums, or of one. What was on them moves; the rest stays if it can. */
export const excludeFromDraft = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { plan, version, ...days } = parse(excluding, input);
  return excludeFrom(deps, scope, actor, { plan, version }, readExclusion(scope, days));
};

/** Opens every day again that the coordinator had closed for this draft, and plans anew round what is pinned. */
export const includeInDraft = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const key = parse(draftKey, input);
  return changeDraft(deps, scope, actor, key, 'include', async (draft) => {
    const work: DraftWork = { ...draft.work, exclusions: [] };
    return { ...(await propose(deps, scope, draft.year, work, { pins: pinnedOf(draft) })), work };
  });
};

const pinnedOf = ({ slots, work }: Draft): readonly Slot[] => slots.filter((slot) => isPinned(work, slot));
