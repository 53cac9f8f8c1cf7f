import { findPerson } from '../../domain/forum.ts';
import type { OrganisationId, PersonId } from '../../domain/ids.ts';
import type { NoOnlineMeetingNotice } from '../../domain/notices/calendar.ts';
import { enqueue } from '../delivery.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, scopeOf } from '../scope.ts';

/**
 * Within the caller's transaction: tells the coordinators that a mailbox can make no online meetings, so that people
 * are invited without a link. Once for each mailbox.
 */
export const tellOfMissingLink = async (
  deps: Deps,
  tx: Repositories,
  organisation: OrganisationId,
  mailbox: string,
): Promise<void> => {
  const actor = { kind: 'system', organisation, job: 'calendar' } as const;
  const scope = scopeOf(deps, actor);
  const { people, coordinators } = scope.organisation;
  const owner = people.find(({ email }) => email.toLowerCase() === mailbox.toLowerCase());
  const told = await enqueue(deps, tx, scope, {
    people: coordinators,
    notice: { kind: 'noOnlineMeeting', ...(owner && { owner: owner.id }) },
    occasion: fingerprint([mailbox.toLowerCase()]),
  });
  if (told > 0) await tx.audit.append(entry(scope, actor, 'calendar.withoutLink'));
};

export const noOnlineMeetingNotice = (
  { directory }: Pick<Deps, 'directory'>,
  id: OrganisationId,
  owner: PersonId | undefined,
): NoOnlineMeetingNotice => {
  const person = owner && findPerson(directory.organisation(id), owner);
  return { kind: 'noOnlineMeeting', ...(person && { owner: person.name }) };
};
