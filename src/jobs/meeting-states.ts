import type { MeetingState } from '../domain/due.ts';
import { findForum } from '../domain/forum.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Deps } from '../services/ports/deps.ts';

/** Open meetings with their forum; meetings of a forum that is no longer configured are left alone. */
export const meetingStates = async (deps: Deps, of?: OrganisationId): Promise<readonly MeetingState[]> => {
  const open = await deps.store.read.meetings.open(of);
  const done = await deps.store.read.meetings.stepsDone(open.map(({ id }) => id));
  const known = new Map(deps.directory.organisations.map((organisation) => [organisation.id, organisation]));
  return open.flatMap((meeting) => {
    const organisation = known.get(meeting.organisation);
    const forum = organisation && findForum(organisation, meeting.forum);
    if (!organisation || !forum) return [];
    return [{ meeting, forum, timeZone: organisation.timeZone, done: done.get(meeting.id) ?? new Set() }];
  });
};
