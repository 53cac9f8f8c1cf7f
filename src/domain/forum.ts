import type { Cadence } from './cadence.ts';
import type { ForumId, PersonId } from './ids.ts';
import type { Anchor, Convener, Forum, Membership, Organisation, Person, Validity } from './organisation.ts';
import { Temporal } from './time.ts';

/** True if the thing is in force on the date; both ends of its validity are included. */
export const inForce = (thing: Validity, on: Temporal.PlainDate): boolean =>
  (!thing.from || Temporal.PlainDate.compare(thing.from, on) <= 0) &&
  (!thing.until || Temporal.PlainDate.compare(on, thing.until) <= 0);

/** Everybody who belongs to the forum on the date, guests and substitutes included. */
export const membersOn = (forum: Forum, on: Temporal.PlainDate): readonly Membership[] =>
  forum.members.filter((member) => inForce(member, on));

/** Chair, secretary and permanent members: those who are asked for items and must be free for a meeting. */
export const regularMembersOn = (forum: Forum, on: Temporal.PlainDate): readonly PersonId[] => [
  ...new Set(
    membersOn(forum, on)
      .filter(({ role }) => role === 'chair' || role === 'secretary' || role === 'member')
      .map(({ person }) => person),
  ),
];

/** Guests by rule get the innkalling too, as optional participants; a substitute only when somebody is away. */
export const optionalMembersOn = (forum: Forum, on: Temporal.PlainDate): readonly PersonId[] => {
  const regular = new Set(regularMembersOn(forum, on));
  const guests = membersOn(forum, on).filter(({ role }) => role === 'guestByRule');
  return [...new Set(guests.map(({ person }) => person))].filter((person) => !regular.has(person));
};

/** The cadence in force on the date: the one that began last, or before any has begun the first. */
export const cadenceOn = (forum: Forum, on: Temporal.PlainDate): Cadence => {
  const inOrder = forum.cadence.toSorted((a, b) =>
    (a.from?.toString() ?? '').localeCompare(b.from?.toString() ?? ''),
  );
  const begun = inOrder.filter(({ from }) => !from || Temporal.PlainDate.compare(from, on) <= 0);
  return (begun.at(-1) ?? inOrder[0])?.rule ?? { kind: 'unknown' };
};

/** The persons who have ansvar for innkalling on the date; falls back to the coordinators where nobody is named. */
export const convenersOn = (
  organisation: Organisation,
  forum: Forum,
  on: Temporal.PlainDate,
): readonly PersonId[] => {
  const named = forum.conveners.flatMap((convener) => conveningPersons(organisation, forum, convener, on));
  return named.length > 0 ? [...new Set(named)] : organisation.coordinators;
};

const conveningPersons = (
  organisation: Organisation,
  forum: Forum,
  convener: Convener,
  on: Temporal.PlainDate,
): readonly PersonId[] => {
  if (convener.kind === 'person') return [convener.person];
  if (convener.kind === 'organisation') return convener.contact ? [convener.contact] : [];
  if (convener.role === 'coordinator') return organisation.coordinators;
  return membersOn(forum, on)
    .filter(({ role }) => role === convener.role)
    .map(({ person }) => person);
};

export const findForum = (organisation: Organisation, id: ForumId): Forum | undefined =>
  organisation.forums.find((forum) => forum.id === id);

export const findPerson = (organisation: Organisation, id: PersonId): Person | undefined =>
  peopleById(organisation).get(id);

const PEOPLE = new WeakMap<Organisation, ReadonlyMap<PersonId, Person>>();

/** Every answer asks for the same people several times, and in a region they are hundreds. */
const peopleById = (organisation: Organisation): ReadonlyMap<PersonId, Person> => {
  const known = PEOPLE.get(organisation);
  if (known) return known;
  const people = new Map(organisation.people.map((person) => [person.id, person]));
  PEOPLE.set(organisation, people);
  return people;
};

/** Those of this tenant who have a vara: their absence sends what the bot asks to somebody else. */
export const replaceablePeople = (organisation: Organisation): readonly Person[] => {
  const ids = new Set(
    organisation.forums.flatMap(({ members }) => members.map(({ substituteFor }) => substituteFor)),
  );
  return organisation.people.filter(({ id, outsideTenant }) => ids.has(id) && !outsideTenant);
};

/** The person's name, or the id of somebody who is no longer in the configuration. */
export const nameOf = (organisation: Organisation, id: PersonId): string =>
  findPerson(organisation, id)?.name ?? id;

/** The forum's name, or the id of one that is no longer in the configuration; what is no forum keeps its own name. */
export const forumNameOf = ({ forums }: Organisation, id: string): string =>
  forums.find((forum) => forum.id === id)?.name ?? id;

/** What the forum's meetings follow or come before: its first anchor decides which meeting belongs to which. */
export const anchorOf = (
  organisation: Organisation,
  { anchors }: Forum,
): { readonly relation: Anchor['relation']; readonly name: string } | undefined => {
  const [leading] = anchors;
  if (!leading) return undefined;
  const { relation, to } = leading;
  return {
    relation,
    name: to.kind === 'event' ? to.name : forumNameOf(organisation, to.forum),
  };
};
