import type { Actor } from '../../domain/actor.ts';
import { matchName } from '../../domain/fold.ts';
import { membersOn } from '../../domain/forum.ts';
import type { MemberNotice } from '../../domain/notices/member.ts';
import { notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { permit } from '../scope.ts';

/** A person as configured: service, forums, and whether the bot can reach them. Looked up by name or e-mail. */
export const showMember = async (deps: Deps, actor: Actor, query: string): Promise<MemberNotice> => {
  const { organisation, today } = await permit(deps, actor, 'member.read');
  const current = organisation.people.filter(({ former }) => !former);
  const { found, near } = matchName(query, current, ({ name, email, id }) => [
    name,
    email,
    id,
    name.split(' ').at(-1) ?? name,
  ]);
  if (!found)
    throw notFound(
      'person',
      query,
      near.slice(0, 5).map(({ name }) => name),
    );
  const chat = await deps.store.read.conversations.personal(organisation.id, found.id);
  return {
    kind: 'member',
    person: found.id,
    name: found.name,
    title: found.title,
    service: found.service,
    email: found.email,
    language: found.language ?? organisation.language,
    outsideTenant: found.outsideTenant,
    reachable: chat?.installed ?? false,
    forums: organisation.forums.flatMap((forum) =>
      membersOn(forum, today)
        .filter(({ person }) => person === found.id)
        .map(({ role }) => ({ name: forum.name, role })),
    ),
  };
};
