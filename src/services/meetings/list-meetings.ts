import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { concerns } from '../../domain/concerns.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { MeetingListNotice } from '../../domain/notices/meeting.ts';
import type { Deps } from '../ports/deps.ts';
import { permit } from '../scope.ts';
import { meetingView } from '../views.ts';
import { openMeetings } from './open-meetings.ts';

const SHOWN = 10;

/** The next meetings: all of them for the coordinator, one's own for a member. */
export const listMeetings = async (deps: Deps, actor: Actor): Promise<MeetingListNotice> => {
  const { organisation, now, today } = await permit(deps, actor, 'meeting.list');
  const all = may(actor, 'plan.make', organisation, today);
  const open = await openMeetings(deps.store.read, organisation);
  const isSeen = (meeting: Meeting) =>
    all || (actor.kind === 'person' && concerns(organisation, actor.person, meeting));
  const meetings = open.filter(
    (meeting) => meeting.end.epochMilliseconds > now.epochMilliseconds && isSeen(meeting),
  );
  return {
    kind: 'meetingList',
    meetings: meetings.slice(0, SHOWN).map((meeting) => meetingView(organisation, meeting)),
    more: Math.max(0, meetings.length - SHOWN),
    canChange: all,
  };
};
