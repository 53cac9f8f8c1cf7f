import type { Actor } from '../../domain/actor.ts';
import { membersOn } from '../../domain/forum.ts';
import type { MemberNotice } from '../../domain/notices/member.ts';
import type { Deps } from '../ports/deps.ts';
import { permit } from '../scope.ts';
import { personNamed } from './find-person.ts';

/** A person as configured: service, forums, and whether the bot can reach them. Looked up by name or e-mail. */
export const showMember = async (deps: Deps, actor: Actor, query: string): Promise<MemberNotice> => {
  const { organisation, today } = await permit(deps, actor, 'member.read');
  const found = personNamed(organisation, query);
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
