import { cadenceOn, findForum, nameOf } from '../../domain/forum.ts';
import type { PlanForumView, PlanPreviewNotice, UnplacedReasonView } from '../../domain/notice.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import type { Plan, UnplacedReason } from '../../domain/planning/plan.ts';
import { Temporal } from '../../domain/time.ts';

/** The draft as the coordinator reads it, forum by forum in the order of the configuration. */
export const planPreview = (
  organisation: Organisation,
  plan: Plan,
  alreadyBooked: number,
): PlanPreviewNotice => ({
  kind: 'planPreview',
  plan: plan.id,
  version: plan.version,
  year: plan.year,
  forums: organisation.forums
    .map((forum) => forumView(organisation, plan, forum))
    .filter(({ slots, unplaced }) => slots.length > 0 || unplaced.length > 0),
  remarks: plan.remarks.map((remark) => ({
    ...remark,
    forumName: findForum(organisation, remark.forum)?.name ?? remark.forum,
  })),
  alreadyBooked,
});

const forumView = (organisation: Organisation, plan: Plan, forum: Forum): PlanForumView => ({
  forum: forum.id,
  forumName: forum.name,
  level: forum.level,
  cadence: cadenceOn(forum, Temporal.PlainDate.from({ year: plan.year, month: 12, day: 31 })),
  slots: plan.slots
    .filter((slot) => slot.forum === forum.id)
    .toSorted((a, b) => Temporal.PlainDateTime.compare(a.start, b.start))
    .map(({ start, minutes, child }) => ({ start, minutes, ...(child && { childName: child.name }) })),
  unplaced: plan.unplaced
    .filter((unplaced) => unplaced.forum === forum.id)
    .map(({ ordinal, child, reason }) => ({
      ordinal,
      ...(child && { childName: child.name }),
      reason: reasonView(organisation, reason),
    })),
});

const reasonView = (organisation: Organisation, reason: UnplacedReason): UnplacedReasonView => {
  const forumName = (id: string) => organisation.forums.find((forum) => forum.id === id)?.name ?? id;
  switch (reason.kind) {
    case 'noAllowedDay':
      return reason;
    case 'anchorOutOfReach': {
      const { anchor, ...rest } = reason;
      return { ...rest, anchorName: forumName(anchor) };
    }
    case 'peopleBusy': {
      const { people, ...rest } = reason;
      return { ...rest, names: people.map((id) => nameOf(organisation, id)) };
    }
    case 'anchorCircle':
      return { kind: 'anchorCircle', names: reason.forums.map(forumName) };
  }
};
