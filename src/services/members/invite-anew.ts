import { forumsByGroup, type GroupMember } from '../../domain/member-group.ts';
import { Temporal } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import type { Scope } from '../scope.ts';

/** Lets the calendar show who is invited now to the meetings ahead of the forums that these people came to or left. */
export const inviteAnew = async (
  tx: Pick<Repositories, 'meetings'>,
  { organisation, now }: Scope,
  rows: readonly GroupMember[],
): Promise<void> => {
  const forums = new Set(rows.flatMap((row) => forumsByGroup(organisation, row).map(({ id }) => id)));
  if (forums.size === 0) return;
  const open = await tx.meetings.open(organisation.id);
  for (const { id, forum, start } of open) {
    const isAhead = Temporal.Instant.compare(start, now) > 0;
    if (isAhead && forums.has(forum)) await tx.meetings.markUnsynced(organisation.id, id);
  }
};
