import { findPerson, inForce } from '../domain/forum.ts';
import type { ForumId, OrganisationId, PersonId } from '../domain/ids.ts';
import type { Organisation, Person } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';
import type { SimulatedConversation } from './chat.ts';

/** Who is who in the simulated Teams, in Teams' own forms of id. */
export const BOT = { id: '28:slt-bot', name: 'SLT-bot' } as const;

export const personalConversationId = (organisation: OrganisationId, person: PersonId): string =>
  `a:${organisation}.${person}`;

export const groupConversationId = (
  organisation: OrganisationId,
  forum: ForumId,
  kind: 'groupChat' | 'channel',
): string => `19:${organisation}.${forum}@thread.${kind === 'channel' ? 'tacv2' : 'v2'}`;

/** Each organisation is a tenant of its own. */
export const tenantId = (organisation: OrganisationId): string => organisation;

/** An Entra id if the configuration has one, else the person's own id, which the bot's local mode takes. */
export const aadObjectId = (person: Person): string => person.entraId ?? person.id;

/** Finds a person by any of the ids that a bot may know: `29:…`, the Entra id, the bare id. */
export const personByAnyId = (organisation: Organisation, id: string): Person | undefined =>
  organisation.people.find((person) => [`29:${person.id}`, aadObjectId(person), person.id].includes(id));

/** A member as the connector's roster calls list them. */
export const channelAccount = (organisation: Organisation, person: Person) => ({
  id: `29:${person.id}`,
  name: person.name,
  aadObjectId: aadObjectId(person),
  objectId: aadObjectId(person),
  email: person.email,
  userPrincipalName: person.email,
  tenantId: tenantId(organisation.id),
  userRole: 'user',
});

/** Those who take part in a conversation at an instant. */
export const participants = (
  organisation: Organisation,
  conversation: SimulatedConversation,
  now: Temporal.Instant,
): readonly Person[] => {
  if (conversation.person) {
    const person = findPerson(organisation, conversation.person);
    return person ? [person] : [];
  }
  const forum = organisation.forums.find(({ id }) => id === conversation.forum);
  const today = now.toZonedDateTimeISO(organisation.timeZone).toPlainDate();
  const current = forum?.members.filter((member) => inForce(member, today)) ?? [];
  const ids = new Set([...current.map(({ person }) => person), ...organisation.coordinators]);
  return organisation.people.filter(({ id }) => ids.has(id));
};
