import type { Meeting } from '../../domain/meeting.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope, Scope } from '../scope.ts';
import { nextPeriod } from './period.ts';

/**
 * Reports to meetings of the forum that were never held, and whose summary never went out, move to the meeting of the
 * scope; within the caller's transaction. What a summary has told of stays: told of twice, its figures could be worked
 * out from the difference.
 */
export const gatherReports = async (tx: Repositories, scope: MeetingScope): Promise<void> => {
  const { organisation, meeting } = scope;
  for (const { id } of await neverHeld(tx, scope)) {
    const summary = await tx.summaries.ofMeeting(organisation.id, id);
    if (summary?.status !== 'sent') await tx.trends.carry(organisation.id, id, meeting.id);
  }
};

/** The same into the forum's next meeting that takes reports. Without one they wait for it. */
export const carryReports = async (
  tx: Repositories,
  scope: Scope,
  forum: Meeting['forum'],
): Promise<void> => {
  const next = await nextPeriod(tx, scope, forum);
  if (next) await gatherReports(tx, next);
};

/** Meetings of the forum that were called off, or not held, in the years around the meeting's. */
const neverHeld = async (
  { meetings }: Repositories,
  { organisation, meeting: { forum, year } }: MeetingScope,
): Promise<readonly Meeting[]> => {
  const years = [year - 1, year, year + 1];
  const all = await Promise.all(years.map((each) => meetings.ofForum(organisation.id, forum, each)));
  return all.flat().filter(({ status, child }) => !child && (status === 'cancelled' || status === 'notHeld'));
};
