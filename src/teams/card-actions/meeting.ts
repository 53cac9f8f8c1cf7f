import { z } from 'zod';
import type { Verb } from '../../../cards/verbs.ts';
import { followInCalendar, keepAsPlanned } from '../../services/meetings/answer-calendar.ts';
import { moveMeetingAlong } from '../../services/meetings/move-meeting.ts';
import { recordHeld } from '../../services/meetings/record-held.ts';
import { callOffWithoutForum } from '../../services/meetings/without-forum.ts';
import { decideLeavers } from '../../services/members/decide-leavers.ts';
import { type CardActions, forumId, local, meeting, print, v } from './card-action.ts';

/** Meetings that are booked, and who is in them. */
export const MEETING_ACTIONS: CardActions<
  Extract<Verb, `meeting.${string}` | `calendar.${string}` | `forum.${string}` | `members.${string}`>
> = {
  'meeting.moveAlong': {
    data: meeting.extend({ to: local, print }),
    run: ({ deps, actor }, data) => moveMeetingAlong(deps, actor, data),
  },
  'forum.callOff': {
    data: z.object({ forum: forumId }),
    run: ({ deps, actor }, data) => callOffWithoutForum(deps, actor, data),
  },
  'members.leavers': {
    data: z.object({ decision: z.enum(['out', 'keep']) }),
    run: ({ deps, actor }, data, { people }) => decideLeavers(deps, actor, { ...data, people }),
  },
  'calendar.follow': {
    data: meeting.extend({ v, print }),
    run: ({ deps, actor }, { v: number, ...data }) => followInCalendar(deps, actor, { ...data, number }),
  },
  'calendar.keep': {
    data: meeting.extend({ v }),
    run: ({ deps, actor }, data) => keepAsPlanned(deps, actor, { meeting: data.meeting, number: data.v }),
  },
  'meeting.held': {
    data: meeting.extend({ held: z.boolean() }),
    run: ({ deps, actor }, data) => recordHeld(deps, actor, data),
  },
};
