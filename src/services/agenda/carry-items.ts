import { asksForItems } from '../../domain/agenda-times.ts';
import { onTheList } from '../../domain/saksliste.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { nextForItems } from './next-meeting.ts';

/**
 * The items of a meeting that is called off move to the forum's next one, and those who submitted them are told; within
 * the caller's transaction. Without a next meeting they stay, and whoever submitted them still has them.
 */
export const carryItems = async (deps: Deps, tx: Repositories, scope: MeetingScope): Promise<void> => {
  const { organisation, meeting, forum } = scope;
  if (!asksForItems(meeting, forum)) return;
  const next = await nextForItems(tx, scope);
  if (!next) return;
  for (const item of onTheList(await tx.agenda.ofMeeting(organisation.id, meeting.id))) {
    if (!(await tx.agenda.change(item, { meeting: next.id }))) throw conflict('changedMeanwhile');
    await enqueue(deps, tx, scope, {
      people: [item.submittedBy],
      notice: { kind: 'itemDecided', item: item.id, outcome: 'postponed' },
      meeting: next.id,
      occasion: `${item.id}/postponed/${item.version}`,
    });
  }
};
