import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { PlanPreviewNotice } from '../../domain/notices/plan.ts';
import type { PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import { brokenRules } from '../../domain/planning/check-plan.ts';
import { isPinned } from '../../domain/planning/draft.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict, notFound } from '../errors.ts';
import { requireDay } from '../meetings/require-free.ts';
import { dateField, localField, timeField } from '../meetings/when.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permit, type Scope } from '../scope.ts';
import { changeDraft, type Draft, draftKey, planOf, requireCurrent } from './draft.ts';
import { type Follow, followOf, isImpossible } from './follow.ts';
import { movesNotice } from './moves-notice.ts';
import { groundFor, propose } from './propose.ts';

const asked = draftKey.extend({
  meeting: idField<SlotKey>(),
  date: dateField,
  time: z.preprocess((value) => value || undefined, timeField.optional()),
});

/**
 * Shows what would follow if a meeting of the draft were at another time: what is tied to it goes along, or the
 * conflict is shown. Nothing is changed.
 * @throws Problem Conflict `forbiddenDay`, Invalid `inThePast`
 */
export const showMoveInDraft = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanMovesNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { plan: id, version, meeting, date, time } = parse(asked, input);
  const draft = await planOf(deps, scope, id);
  requireCurrent(draft, version);
  const slot = slotIn(draft, meeting);
  const to = date.toPlainDateTime(time ?? slot.start.toPlainTime());
  const follow = await followInDraft(deps, scope, draft, slot, to);
  return movesNotice(scope.organisation, 'move', follow, {
    kind: 'draft',
    plan: id,
    version,
    slot: meeting,
    to: to.toString(),
  });
};

const confirmed = draftKey.extend({ slot: idField<SlotKey>(), to: localField });

/** Moves the meeting and what follows, and pins it where the coordinator wants it; the rest is judged anew. */
export const moveInDraft = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { slot: key, to, ...draftOf } = parse(confirmed, input);
  return changeDraft(deps, scope, actor, draftOf, `move ${key} ${to}`, async (draft) => {
    const slot = slotIn(draft, key);
    const follow = await followInDraft(deps, scope, draft, slot, to);
    if (isImpossible(follow)) throw conflict('doubleBooked');
    const pins = [...draft.work.pins.filter((pin) => pin !== key), key];
    const work = { ...draft.work, pins };
    return { ...(await propose(deps, scope, draft.year, work, { pins: follow.slots })), work };
  });
};

const slotIn = ({ slots }: Draft, key: SlotKey): Slot => {
  const slot = slots.find((one) => one.key === key);
  if (!slot) throw notFound('meeting');
  return slot;
};

const followInDraft = async (
  deps: Deps,
  scope: Scope,
  draft: Draft,
  slot: Slot,
  to: Temporal.PlainDateTime,
): Promise<Follow> => {
  requireDay(scope, slot.forum, to, slot.child !== undefined);
  const { forums: _, usedKeys: __, ...ground } = await groundFor(deps, scope, draft.year, draft.work);
  const keep = draft.slots.filter((one) => isPinned(draft.work, one)).map(({ key }) => key);
  const { booked, elsewhere } = ground;
  const known = brokenRules(scope.organisation, draft.slots, { year: draft.year, booked, elsewhere });
  const change = { kind: 'move', slot: slot.key, to } as const;
  return followOf({ ...ground, current: draft.slots, keep, change }, known);
};
