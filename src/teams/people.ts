import type { PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Envelope } from './envelope.ts';
import type { Log } from './log.ts';
import type { Registration } from './registration.ts';

/** Who sent the activity; nothing if the organisation does not know them. */
export type Identify = (envelope: Envelope) => PersonId | undefined;

/** How the senders of a registration are known: by what Teams vouches for, or on loopback by what they say. */
export const identifier = (registration: Registration, organisation: Organisation, log: Log): Identify =>
  registration.kind === 'tenant' ? byEntraId(organisation) : localIdentifier(organisation, log);

const byEntraId = ({ people }: Organisation): Identify => {
  const known = new Map(people.flatMap(({ id, entraId }) => (entraId ? [[entraId.toLowerCase(), id]] : [])));
  return ({ from }) => known.get(from.aadObjectId?.toLowerCase() ?? '');
};

/** The person's id or e-mail will do on loopback as well, with or without Teams' `29:`. */
export const localSender = (organisation: Organisation): Identify => {
  const vouched = byEntraId(organisation);
  const known = new Map(
    organisation.people.flatMap(({ id, email }) => [
      [email.toLowerCase(), id],
      [id.toLowerCase(), id],
    ]),
  );
  return (envelope) => {
    const { id, aadObjectId } = envelope.from;
    const names = [aadObjectId ?? '', id, id.replace(/^29:/, '')].map((name) => name.toLowerCase());
    const named = names.find((name) => known.has(name));
    return vouched(envelope) ?? (named === undefined ? undefined : known.get(named));
  };
};

/** A client that knows nobody's id, such as Microsoft's playground, speaks for the coordinator. */
const localIdentifier = (organisation: Organisation, log: Log): Identify => {
  const sender = localSender(organisation);
  const strangers = new Set<string>();
  return (envelope) => {
    const known = sender(envelope);
    if (known) return known;
    const coordinator = organisation.coordinators[0];
    if (!strangers.has(envelope.from.id) && strangers.size < 1000) {
      strangers.add(envelope.from.id);
      log.info({ sender: envelope.from.id, as: coordinator }, 'unknown sender speaks for the coordinator');
    }
    return coordinator;
  };
};
