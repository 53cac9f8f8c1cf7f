import { z } from 'zod';
import type { Verb, VerbData } from '../../../cards/verbs.ts';
import {
  anotherDraft,
  excludeFromDraft,
  includeInDraft,
  pinDraft,
} from '../../services/planning/adjust-draft.ts';
import { approvePlan } from '../../services/planning/approve-plan.ts';
import { leaveOnClosedDays, mendClosedDays } from '../../services/planning/closed-days.ts';
import { discardPlan } from '../../services/planning/discard-plan.ts';
import { keepFree } from '../../services/planning/keep-free.ts';
import { moveInDraft, showMoveInDraft } from '../../services/planning/move-in-draft.ts';
import { showDraft, showDraftForum } from '../../services/planning/show-draft.ts';
import { type CardActions, forumId, id, local, print, v } from './card-action.ts';

const plan = z.object({ plan: id<VerbData['plan.approve']['plan']>(), v });
const anyForum = z.union([forumId, z.literal('')]);

/** A draft of the year, and the days that are kept free. */
export const PLAN_ACTIONS: CardActions<Extract<Verb, `plan.${string}` | `days.${string}`>> = {
  'plan.approve': {
    data: plan,
    run: ({ deps, actor }, data) => approvePlan(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.discard': {
    data: plan,
    run: ({ deps, actor }, data) => discardPlan(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.show': {
    data: plan.omit({ v: true }),
    run: ({ deps, actor }, data) => showDraft(deps, actor, data),
  },
  'plan.another': {
    data: plan,
    run: ({ deps, actor }, data) => anotherDraft(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.forum': {
    data: plan.omit({ v: true }),
    run: ({ deps, actor }, data, { forum }) => showDraftForum(deps, actor, { ...data, forum }),
  },
  'plan.approveForum': {
    data: plan.extend({ forum: forumId }),
    run: ({ deps, actor }, { v: version, ...data }) => approvePlan(deps, actor, { ...data, version }),
  },
  'plan.pin': {
    data: plan.extend({ forum: forumId, pinned: z.boolean() }),
    run: ({ deps, actor }, { v: version, ...data }, { pinMeeting }) =>
      pinDraft(deps, actor, { ...data, version, meeting: pinMeeting }),
  },
  'plan.exclude': {
    data: plan.extend({ forum: anyForum }),
    run: ({ deps, actor }, { v: version, ...data }, { from, to }) =>
      excludeFromDraft(deps, actor, { ...data, version, from, to }),
  },
  'plan.include': {
    data: plan,
    run: ({ deps, actor }, data) => includeInDraft(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.move': {
    data: plan.extend({ forum: forumId }),
    run: ({ deps, actor }, { v: version, ...data }, { moveMeeting, date, time }) =>
      showMoveInDraft(deps, actor, { ...data, version, meeting: moveMeeting, date, time }),
  },
  'plan.moveAlong': {
    data: plan.extend({ slot: id<VerbData['plan.moveAlong']['slot']>(), to: local }),
    run: ({ deps, actor }, { v: version, ...data }) => moveInDraft(deps, actor, { ...data, version }),
  },
  'days.avoid': {
    data: z.object({ from: local, to: local, forum: anyForum, print }),
    run: ({ deps, actor }, data) => keepFree(deps, actor, data),
  },
  'days.mend': {
    data: z.object({ about: print, print }),
    run: ({ deps, actor }, data) => mendClosedDays(deps, actor, data),
  },
  'days.leave': {
    data: z.object({ about: print }),
    run: ({ deps, actor }, data) => leaveOnClosedDays(deps, actor, data),
  },
};
