import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { asId, type MeetingId, type PlanId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PlanApprovedNotice } from '../../domain/notice.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { clashingSlots } from '../../domain/planning/clashes.ts';
import type { Plan, Slot, SlotKey } from '../../domain/planning/plan.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps, Repositories } from '../ports.ts';
import { entry, forumOf, idField, parse, permit } from '../scope.ts';
import { meetingView } from '../views.ts';
import { bookedYear } from './booked-year.ts';

const schema = z.object({ plan: idField<PlanId>(), version: z.coerce.number().int() });

/**
 * The coordinator approves a draft: its meetings exist from then on, and the calendar follows in the background.
 * A second click answers the same and books nothing again.
 * @throws Problem Conflict `planOutdated` if a newer draft, or a meeting booked since, stands in the way
 */
export const approvePlan = async (deps: Deps, actor: Actor, input: unknown): Promise<PlanApprovedNotice> => {
  const scope = await permit(deps, actor, 'plan.approve');
  const { plan: id, version } = parse(schema, input);
  const { organisation } = scope;
  const plan = await deps.store.read.plans.get(organisation.id, id);
  if (!plan) throw notFound('plan');
  if (plan.status === 'discarded') throw conflict('planOutdated');
  if (plan.status === 'draft') {
    await deps.store.write(async (tx) => {
      await requireNoClash(tx, organisation, plan);
      if (!(await tx.plans.consume(organisation.id, id, version, 'approved'))) throw conflict('planOutdated');
      const meetings = meetingsOf(deps, organisation, plan);
      for (const meeting of meetings) await tx.meetings.insert(meeting);
      await tx.audit.append(entry(scope, actor, 'plan.approve', 'done', { meetings: meetings.length }, id));
    });
  }
  return approvedNotice(deps, organisation, plan);
};

const requireNoClash = async (tx: Repositories, organisation: Organisation, plan: Plan): Promise<void> => {
  const { booked, usedKeys } = await bookedYear(tx, organisation, plan.year);
  const taken = new Set([...booked.map(({ key }) => key), ...usedKeys]);
  if (plan.slots.some(({ key }) => taken.has(key))) throw conflict('planOutdated');
  if (clashingSlots(organisation, plan.slots, booked).length > 0) throw conflict('planOutdated');
};

/** Meetings come before their children, so that a child can name its meeting. */
const meetingsOf = (deps: Deps, organisation: Organisation, plan: Plan): readonly Meeting[] => {
  const ids = new Map<SlotKey, MeetingId>(plan.slots.map(({ key }) => [key, asId<MeetingId>(deps.newId())]));
  const idOf = (key: SlotKey): MeetingId => ids.get(key) ?? asId<MeetingId>(key);
  return plan.slots
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

const approvedNotice = async (
  deps: Deps,
  organisation: Organisation,
  plan: Plan,
): Promise<PlanApprovedNotice> => {
  const open = await deps.store.read.meetings.open(organisation.id);
  const first = open.find((meeting) => meeting.plan === plan.id);
  return {
    kind: 'planApproved',
    year: plan.year,
    booked: plan.slots.length,
    ...(first && { firstMeeting: meetingView(organisation, first) }),
    unplaced: plan.unplaced.length,
  };
};
