import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import { type DraftWork, type Exclusion, isPinned } from '../../domain/planning/draft.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import { invalid } from '../errors.ts';
import { dateField, optionalDateField } from '../meetings/when.ts';
import type { Deps } from '../ports/deps.ts';
import { forumOf, type Scope } from '../scope.ts';
import { changeDraft, type Draft, type DraftKey } from './draft.ts';
import { liesOn, type Proposal, propose } from './propose.ts';

/** The longest stretch of days that makes sense to keep free at once. */
const EXCLUDED_MAX = 92;

/** Days to be kept free, as a form or a command gives them; without a forum, of all of them. */
export const exclusionFields = {
  from: dateField,
  to: optionalDateField,
  forum: z.string().max(100).optional() as z.ZodType<ForumId | '' | undefined>,
};

type Given = z.infer<z.ZodObject<typeof exclusionFields>>;

/** @throws Problem Invalid for days that run backwards or on and on, NotFound for a forum that is not ours */
export const readExclusion = ({ organisation }: Scope, { from, to = from, forum }: Given): Exclusion => {
  if (forum) forumOf(organisation, forum);
  const days = from.until(to, { largestUnit: 'days' }).days;
  if (days < 0 || days > EXCLUDED_MAX) throw invalid({ field: 'to', problem: 'notADate' });
  return { from, to, ...(forum && { forum }) };
};

export const sameExclusion = (a: Exclusion, b: Exclusion): boolean =>
  a.forum === b.forum && a.from.equals(b.from) && a.to.equals(b.to);

/** Keeps the days free in a draft: what was on them moves; the rest stays if it can. */
export const excludeFrom = (
  deps: Deps,
  scope: Scope,
  actor: Actor,
  draft: DraftKey,
  exclusion: Exclusion,
): Promise<PlanPreviewNotice> => {
  const act = `exclude ${exclusion.from} ${exclusion.to} ${exclusion.forum ?? ''}`;
  return changeDraft(deps, scope, actor, draft, act, (current) =>
    withExclusion(deps, scope, current, exclusion),
  );
};

/** Only what lies on the days is placed anew; if that leaves something without a place, everything but the pins is. */
const withExclusion = async (
  deps: Deps,
  scope: Scope,
  draft: Draft,
  exclusion: Exclusion,
): Promise<Proposal & { readonly work: DraftWork }> => {
  const hit = new Set(draft.slots.filter(liesOn([exclusion])).map(({ key }) => key));
  const work: DraftWork = {
    ...draft.work,
    exclusions: [...draft.work.exclusions.filter((one) => !sameExclusion(one, exclusion)), exclusion],
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
