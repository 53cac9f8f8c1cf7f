import { convenersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import { localDate } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

/**
 * Whom the bot asks about a meeting: those with ansvar for innkalling whom it can reach, otherwise the coordinators.
 * So a rektor is asked about the school's own meetings, and the coordinator is not asked about every one of them.
 */
export const askable = async (
  tx: Repositories,
  { organisation, forum, meeting }: MeetingScope,
): Promise<readonly PersonId[]> => {
  const on = localDate(meeting.start, organisation);
  const reachable: PersonId[] = [];
  for (const person of convenersOn(organisation, forum, on)) {
    const chat = await tx.conversations.personal(organisation.id, person);
    if (chat?.installed) reachable.push(person);
  }
  return reachable.length > 0 ? reachable : organisation.coordinators;
};
