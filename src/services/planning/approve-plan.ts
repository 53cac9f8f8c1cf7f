import type { Actor } from '../../domain/actor.ts';
import { asId, type ForumId, type MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PlanApprovedNotice, PlanPreviewNotice } from '../../domain/notices/plan.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { clashingSlots } from '../../domain/planning/clashes.ts';
import type { Plan, Slot, SlotKey } from '../../domain/planning/plan.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, forumOf, idField, parse, permit } from '../scope.ts';
import { meetingView } from '../views.ts';
import { bookedYear, meetingsAround } from './booked-year.ts';
import { holdTimes, isElsewhere } from './busy-elsewhere.ts';
import { putOnPurpose } from './decisions.ts';
import { type Draft, draftKey, planOf } from './draft.ts';
import { previewOf } from './preview.ts';

const schema = draftKey.extend({ forum: idField<ForumId>().optional() });

/**
 * The coordinator approves a draft, or one forum of it: its meetings exist from then on, and the calendar follows in
 * the background. A second click answers the same and books nothing again. What is left stays a draft.
 * @throws Problem Conflict `planEmpty`, or `planOutdated` if a newer draft, or a meeting booked since, stands in the way
 */
export const approvePlan = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanApprovedNotice | PlanPreviewNotice> => {
  const scope = await permit(deps, actor, 'plan.approve');
  const { plan: id, version, forum } = parse(schema, input);
  const { organisation } = scope;
  const plan = await planOf(deps, scope, id);
  if (plan.status === 'discarded') throw conflict('planOutdated');
  if (plan.status === 'approved') return approvedNotice(deps, organisation, plan);
  if (forum && plan.work.approved.includes(forum)) return previewOf(deps, organisation, plan);
  const rest = restAfter(plan, forum);
  const approved = plan.slots.filter((slot) => !rest.slots.includes(slot));
  if (approved.length === 0) throw conflict('planEmpty');
  const done = rest.slots.length === 0;
  await deps.store.write(async (tx) => {
    await holdTimes(deps, tx, organisation);
    await requireNoClash(deps, tx, organisation, plan.year, approved);
    const consumed = done
      ? await tx.plans.consume(organisation.id, id, version, 'approved')
      : await tx.plans.change({ ...rest, version });
    if (!consumed) throw conflict('planOutdated');
    for (const meeting of meetingsOf(deps, organisation, plan, approved))
      await tx.meetings.insert({ ...meeting, bookedAt: scope.now });
    await putOnPurpose(deps, tx, scope, actor, plan.year, approved);
    const detail = { meetings: approved.length, ...(forum && { forum }) };
    await tx.audit.append(entry(scope, actor, 'plan.approve', 'done', detail, id));
  });
  return done
    ? approvedNotice(deps, organisation, plan)
    : previewOf(deps, organisation, { ...rest, version: version + 1 });
};

/** The draft without what is being approved. */
const restAfter = (plan: Draft, forum: ForumId | undefined): Draft => {
  if (!forum) return { ...plan, slots: [] };
  const isOther = (one: { readonly forum: ForumId }) => one.forum !== forum;
  return {
    ...plan,
    slots: plan.slots.filter(isOther),
    unplaced: plan.unplaced.filter(isOther),
    remarks: plan.remarks.filter(isOther),
    work: { ...plan.work, approved: [...plan.work.approved, forum] },
  };
};

const requireNoClash = async (
  deps: Deps,
  tx: Repositories,
  organisation: Organisation,
  year: number,
  slots: readonly Slot[],
): Promise<void> => {
  const { booked, usedKeys } = await bookedYear(tx, organisation, year);
  const taken = new Set([...booked.map(({ key }) => key), ...usedKeys]);
  if (slots.some(({ key }) => taken.has(key))) throw conflict('planOutdated');
  // The coordinator may have moved a meeting to where the way is short: that was shown, and confirmed.
  const clashes = clashingSlots(organisation, slots, booked).filter(({ way }) => way === undefined);
  if (clashes.length > 0 || (await isElsewhere(deps, tx, organisation, slots)))
    throw conflict('planOutdated');
};

/** Meetings come before their children, so that a child can name its meeting. */
const meetingsOf = (
  deps: Deps,
  organisation: Organisation,
  plan: Plan,
  slots: readonly Slot[],
): readonly Meeting[] => {
  const ids = new Map<SlotKey, MeetingId>(slots.map(({ key }) => [key, asId<MeetingId>(deps.newId())]));
  const idOf = (key: SlotKey): MeetingId => ids.get(key) ?? asId<MeetingId>(key);
  return slots
    .toSorted((a, b) => Number(a.child !== undefined) - Number(b.child !== undefined))
    .map((slot) => toMeeting(organisation, plan, slot, idOf));
};

const toMeeting = (
  organisation: Organisation,
  plan: Plan,
  slot: Slot,
  idOf: (key: SlotKey) => MeetingId,
): Meeting => {
  const { sitting } = forumOf(organisation, slot.forum);
  const start = slot.start.toZonedDateTime(organisation.timeZone);
  return {
    id: idOf(slot.key),
    organisation: organisation.id,
    forum: slot.forum,
    plan: plan.id,
    year: plan.year,
    ordinal: slot.ordinal,
    ...(slot.child && { child: { id: slot.child.id, name: slot.child.name, of: idOf(slot.child.of) } }),
    start: start.toInstant(),
    end: start.add({ minutes: slot.minutes }).toInstant(),
    ...(sitting.place && { place: sitting.place }),
    online: sitting.online,
    status: 'booked',
    version: 1,
  };
};

/** Counted in what is booked: the forums may have been approved one by one. */
const approvedNotice = async (
  deps: Deps,
  organisation: Organisation,
  plan: Plan,
): Promise<PlanApprovedNotice> => {
  const around = await meetingsAround(deps.store.read, organisation, plan.year);
  const ofPlan = around.filter((meeting) => meeting.plan === plan.id);
  const first = ofPlan.find(({ status }) => status === 'booked');
  return {
    kind: 'planApproved',
    year: plan.year,
    booked: ofPlan.length,
    ...(first && { firstMeeting: meetingView(organisation, first) }),
    unplaced: plan.unplaced.length,
  };
};
