import { anchorOf, cadenceOn, forumNameOf, nameOf } from '../../domain/forum.ts';
import type { PlanForumView, PlanPreviewNotice } from '../../domain/notices/plan.ts';
import type { UnplacedReasonView } from '../../domain/notices/plan-reason.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { isPinned, NO_WORK } from '../../domain/planning/draft.ts';
import type { Plan, UnplacedReason } from '../../domain/planning/plan.ts';
import { Temporal } from '../../domain/time.ts';
import type { Deps } from '../ports/deps.ts';
import { bookedYear } from './booked-year.ts';
import { reasonViews } from './reason-views.ts';
import { relaxationView } from './relaxation-view.ts';

/** The draft as the coordinator reads it, with its picture where pictures have an address. */
export const previewOf = async (
  deps: Deps,
  organisation: Organisation,
  plan: Plan,
): Promise<PlanPreviewNotice> => {
  const { booked } = await bookedYear(deps.store.read, organisation, plan.year);
  const links = await deps.yearLinks?.({ organisation: organisation.id, reader: plan.madeBy, plan });
  return { ...planPreview(organisation, plan, booked.length), ...(links && { links }) };
};

/** The draft as the coordinator reads it, forum by forum in the order of the configuration. */
export const planPreview = (
  organisation: Organisation,
  plan: Plan,
  alreadyBooked: number,
): PlanPreviewNotice => {
  const { exclusions, approved, seen } = plan.work ?? NO_WORK;
  const { unread = [] } = plan;
  return {
    kind: 'planPreview',
    plan: plan.id,
    version: plan.version,
    year: plan.year,
    forums: organisation.forums
      .map((forum) => forumView(organisation, plan, forum))
      .filter(({ slots, unplaced }) => slots.length > 0 || unplaced.length > 0),
    remarks: plan.remarks.map((remark) => ({
      ...remark,
      forumName: forumNameOf(organisation, remark.forum),
    })),
    alreadyBooked,
    explanation: reasonViews(organisation, plan),
    exclusions: exclusions.map(({ from, to, forum }) => ({
      from,
      to,
      ...(forum && { forumName: forumNameOf(organisation, forum) }),
    })),
    approved: approved.map((id) => forumNameOf(organisation, id)),
    turnedDown: seen.length,
    ...(unread.length > 0 && { unread: unread.map((id) => nameOf(organisation, id)) }),
  };
};

export const forumView = (organisation: Organisation, plan: Plan, forum: Forum): PlanForumView => {
  const anchor = anchorOf(organisation, forum);
  return {
    forum: forum.id,
    forumName: forum.name,
    level: forum.level,
    cadence: cadenceOn(forum, Temporal.PlainDate.from({ year: plan.year, month: 12, day: 31 })),
    ...(anchor && { anchor }),
    slots: plan.slots
      .filter((slot) => slot.forum === forum.id)
      .toSorted((a, b) => Temporal.PlainDateTime.compare(a.start, b.start))
      .map((slot) => ({
        key: slot.key,
        start: slot.start,
        minutes: slot.minutes,
        ...(slot.child && { childName: slot.child.name }),
        ...(isPinned(plan.work ?? NO_WORK, slot) && { pinned: true }),
      })),
    unplaced: plan.unplaced
      .filter((unplaced) => unplaced.forum === forum.id)
      .map(({ ordinal, child, reason, relaxation }) => ({
        ordinal,
        ...(child && { childName: child.name }),
        reason: reasonView(organisation, reason),
        ...(relaxation && { relaxation: relaxationView(organisation, relaxation) }),
      })),
  };
};

const reasonView = (organisation: Organisation, reason: UnplacedReason): UnplacedReasonView => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return reason;
    case 'anchorOutOfReach': {
      const { anchor, ...rest } = reason;
      return { ...rest, anchorName: forumNameOf(organisation, anchor) };
    }
    case 'peopleBusy': {
      const { people, ...rest } = reason;
      return { ...rest, names: people.map((id) => nameOf(organisation, id)) };
    }
    case 'anchorCircle':
      return { kind: 'anchorCircle', names: reason.forums.map((id) => forumNameOf(organisation, id)) };
  }
};
