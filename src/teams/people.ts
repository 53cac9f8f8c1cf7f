import type { PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Envelope } from './envelope.ts';
import type { Log } from './log.ts';
import type { Registration } from './registration.ts';

/** Who sent the activity; nothing if the organisation does not know them. */
export type Identify = (envelope: Envelope) => PersonId | undefined;

/** How the senders of a registration are known: by what Teams vouches for, or on loopback by what they say. */
export const identifier = (registration: Registration, organisation: Organisation, log: Log): Identify =>
  registration.kind === 'tenant'
    ? (envelope) => byEntraId(organisation, envelope)
    : localIdentifier(organisation, log);

const byEntraId = (organisation: Organisation, { from }: Envelope): PersonId | undefined => {
  const entraId = from.aadObjectId?.toLowerCase();
  if (!entraId) return undefined;
  return organisation.people.find((person) => person.entraId?.toLowerCase() === entraId)?.id;
};

/** The person's id or e-mail will do on loopback as well, with or without Teams' `29:`. */
export const localSender = (organisation: Organisation, envelope: Envelope): PersonId | undefined => {
  const { id, aadObjectId } = envelope.from;
  const names = [aadObjectId ?? '', id, id.replace(/^29:/, '')].map((name) => name.toLowerCase());
  const named = organisation.people.find((person) =>
    [person.id, person.email].some((name) => names.includes(name.toLowerCase())),
  );
  return byEntraId(organisation, envelope) ?? named?.id;
};

/** A client that knows nobody's id, such as Microsoft's playground, speaks for the coordinator. */
const localIdentifier = (organisation: Organisation, log: Log): Identify => {
  const strangers = new Set<string>();
  return (envelope) => {
    const known = localSender(organisation, envelope);
    if (known) return known;
    const coordinator = organisation.coordinators[0];
    if (!strangers.has(envelope.from.id) && strangers.size < 1000) {
      strangers.add(envelope.from.id);
      log.info({ sender: envelope.from.id, as: coordinator }, 'unknown sender speaks for the coordinator');
    }
    return coordinator;
  };
};
