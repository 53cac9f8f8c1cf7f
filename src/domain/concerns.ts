import { convenersOn, findForum, membersOn } from './forum.ts';
import type { PersonId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Organisation } from './organisation.ts';
import { localDate } from './time.ts';

/**
 * Whether a meeting is among the person's own: of a forum that they belong to or call on the day of the meeting. Its
 * preparatory and follow-up meetings concern those who take part in them, and whoever calls the forum.
 */
export const concerns = (organisation: Organisation, person: PersonId, meeting: Meeting): boolean => {
  const forum = findForum(organisation, meeting.forum);
  if (!forum) return false;
  const on = localDate(meeting.start, organisation);
  if (convenersOn(organisation, forum, on).includes(person)) return true;
  const child = forum.children.find(({ id }) => id === meeting.child?.id);
  if (meeting.child) return child?.participants.includes(person) ?? false;
  return membersOn(forum, on).some((member) => member.person === person);
};
