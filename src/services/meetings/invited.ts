import { optionalMembersOn, regularMembersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import { localDate, type Temporal } from '../../domain/time.ts';
import { enqueue } from '../delivery.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

/** Who tells those invited: a move or cancellation made in their calendar has been told there. */
export type Told = 'byUs' | 'byCalendar';

/** Everybody who has the meeting in the calendar, if they do not know, and the chats linked to the forum. */
export const tellInvited = async (
  deps: Deps,
  tx: Repositories,
  scope: MeetingScope,
  change: 'moved' | 'cancelled',
  previousStart: Temporal.ZonedDateTime,
  told: Told = 'byUs',
): Promise<void> => {
  const { organisation, forum, meeting } = scope;
  const linked = await tx.conversations.linked(organisation.id, forum.id);
  await enqueue(deps, tx, scope, {
    people: told === 'byUs' ? invitedTo(scope) : [],
    conversations: linked.map(({ id }) => id),
    notice: {
      kind: 'meetingChanged',
      meeting: meeting.id,
      change,
      previousStart: previousStart.toString({ timeZoneName: 'never' }),
    },
    meeting: meeting.id,
    occasion: `${meeting.id}/${change}/${meeting.version}`,
  });
};

/** Regular members and guests by rule, as of the meeting's date; a child meeting has its own participants. */
export const invitedTo = ({
  organisation,
  forum,
  meeting,
}: Pick<MeetingScope, 'organisation' | 'forum' | 'meeting'>): readonly PersonId[] => {
  const child = forum.children.find(({ id }) => id === meeting.child?.id);
  if (child) return child.participants;
  const date = localDate(meeting.start, organisation);
  return [...regularMembersOn(forum, date), ...optionalMembersOn(forum, date)];
};
