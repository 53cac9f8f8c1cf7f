import { findPerson, inForce, membersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { WelcomeNotice } from '../../domain/notices/help.ts';
import type { Forum } from '../../domain/organisation.ts';
import type { Scope } from '../scope.ts';

/** What somebody is told when the bot meets them: where they belong, as of today. */
export const welcomeNotice = (
  { organisation, today }: Scope,
  id: PersonId | undefined,
): WelcomeNotice | undefined => {
  const person = id && findPerson(organisation, id);
  if (!person) return undefined;
  const isIn = (forum: Forum) => membersOn(forum, today).some((member) => member.person === person.id);
  return {
    kind: 'welcome',
    name: person.name,
    organisationName: organisation.name,
    coordinator: organisation.coordinators.includes(person.id),
    forums: organisation.forums
      .filter((forum) => inForce(forum, today) && isIn(forum))
      .map(({ name }) => name),
  };
};
