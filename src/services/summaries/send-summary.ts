import { regularMembersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Summary } from '../../domain/summary.ts';
import { localDate } from '../../domain/time.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

/** Fixes the summary's content and puts it in the outbox to the receiving forum, within the caller's transaction. */
export const sendSummary = async (
  deps: Deps,
  tx: Repositories,
  scope: MeetingScope,
  stored: Summary,
  content: Partial<Omit<Summary, 'id' | 'version'>>,
): Promise<void> => {
  if (!(await tx.summaries.change(stored, { ...content, status: 'sent' })))
    throw conflict('changedMeanwhile');
  const { organisation, forum, meeting } = scope;
  const on = localDate(meeting.start, organisation);
  const linked = await tx.conversations.linked(organisation.id, forum.id);
  const people: readonly PersonId[] = [...regularMembersOn(forum, on), ...organisation.coordinators];
  await enqueue(deps, tx, scope, {
    people,
    conversations: linked.map(({ id }) => id),
    notice: { kind: 'summary', summary: stored.id },
    meeting: meeting.id,
    occasion: stored.id,
  });
};
