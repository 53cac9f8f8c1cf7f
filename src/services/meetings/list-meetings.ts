import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { membersOn } from '../../domain/forum.ts';
import type { MeetingListNotice } from '../../domain/notice.ts';
import type { Deps } from '../ports.ts';
import { forumOf, permit } from '../scope.ts';
import { meetingView } from '../views.ts';
import { openMeetings } from './open-meetings.ts';

const SHOWN = 10;

/** The next meetings: all of them for the coordinator, one's own for a member. */
export const listMeetings = async (deps: Deps, actor: Actor): Promise<MeetingListNotice> => {
  const { organisation, now, today } = await permit(deps, actor, 'meeting.list');
  const all = may(actor, 'plan.make', organisation, today);
  const open = await openMeetings(deps.store.read, organisation);
  const concerns = (forum: (typeof open)[number]['forum']) =>
    membersOn(forumOf(organisation, forum), today).some(
      ({ person }) => actor.kind === 'person' && person === actor.person,
    );
  const meetings = open.filter(
    ({ end, forum }) => end.epochMilliseconds > now.epochMilliseconds && (all || concerns(forum)),
  );
  return {
    kind: 'meetingList',
    meetings: meetings.slice(0, SHOWN).map((meeting) => meetingView(organisation, meeting)),
    more: Math.max(0, meetings.length - SHOWN),
    canChange: all,
  };
};
