import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { type DraftWork, type Exclusion, isPinned } from '../../domain/planning/draft.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import type { Temporal } from '../../domain/time.ts';
import { invalid, notFound } from '../errors.ts';
import { dateField, optionalDateField } from '../meetings/when.ts';
import type { Deps } from '../ports/deps.ts';
import { forumOf, idField, parse, permit, type Scope } from '../scope.ts';
import { changeDraft, type Draft, draftKey } from './draft.ts';
import { liesOn, type Proposal, propose } from './propose.ts';

/** How many proposals that were turned down the next one is compared with. */
const SEEN_KEPT = 5;
/** The longest stretch of days that makes sense to keep free at once. */
const EXCLUDED_MAX = 92;

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

const excluding = draftKey.extend({
  forum: z.string().max(100).optional() as z.ZodType<ForumId | '' | undefined>,
  from: dateField,
  to: optionalDateField,
});

/** Keeps a day, or a stretch of days, free of meetings: of all forums, or of one. What was on them moves; the rest stays if it can. */
export const excludeFromDraft = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { forum, from, to, ...key } = parse(excluding, input);
  const exclusion = readExclusion(scope, from, to, forum || undefined);
  const act = `exclude ${from} ${exclusion.to} ${forum ?? ''}`;
  return changeDraft(deps, scope, actor, key, act, (draft) => withExclusion(deps, scope, draft, exclusion));
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

/** @throws Problem Invalid for days that run backwards or on and on, NotFound for a forum that is not ours */
export const readExclusion = (
  { organisation }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate = from,
  forum?: ForumId,
): Exclusion => {
  if (forum) forumOf(organisation, forum);
  const days = from.until(to, { largestUnit: 'days' }).days;
  if (days < 0 || days > EXCLUDED_MAX) throw invalid({ field: 'to', problem: 'notADate' });
  return { from, to, ...(forum && { forum }) };
};

/** Only what lies on the days is placed anew; if that leaves something without a place, everything but the pins is. */
export const withExclusion = async (
  deps: Deps,
  scope: Scope,
  draft: Draft,
  exclusion: Exclusion,
): Promise<Proposal & { readonly work: DraftWork }> => {
  const hit = new Set(draft.slots.filter(liesOn([exclusion])).map(({ key }) => key));
  const work: DraftWork = {
    ...draft.work,
    exclusions: [...draft.work.exclusions.filter((one) => !same(one, exclusion)), exclusion],
    pins: draft.work.pins.filter((pin) => !hit.has(pin)),
  };
  const stay = draft.slots.filter((slot) => !loosened(slot, hit));
  const gentle = await propose(deps, scope, draft.year, work, { pins: stay });
  if (gentle.unplaced.length <= draft.unplaced.length) return { ...gentle, work };
  const pins = draft.slots.filter((slot) => isPinned(work, slot) && !loosened(slot, hit));
  return { ...(await propose(deps, scope, draft.year, work, { pins })), work };
};

/** On the days, or tied to a meeting that is. */
const loosened = ({ key, child, anchoredTo }: Slot, hit: ReadonlySet<SlotKey | string>): boolean =>
  hit.has(key) || (child !== undefined && hit.has(child.of)) || (!!anchoredTo && hit.has(anchoredTo));

const same = (a: Exclusion, b: Exclusion): boolean =>
  a.forum === b.forum && a.from.equals(b.from) && a.to.equals(b.to);

const pinnedOf = ({ slots, work }: Draft): readonly Slot[] => slots.filter((slot) => isPinned(work, slot));
