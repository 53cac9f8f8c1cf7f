import type { PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Connector } from './connector.ts';
import type { Envelope } from './envelope.ts';
import { faultOf, type Log } from './log.ts';
import { byEmail } from './people-by-email.ts';
import type { Registration } from './registration.ts';

/** Who sent an activity. */
export type Sender =
  | { readonly kind: 'known'; readonly person: PersonId }
  /** Not entered in the organisation's configuration. */
  | { readonly kind: 'stranger' }
  /** Teams could not be asked just now. */
  | { readonly kind: 'unclear' };

/** Answers at once where nobody has to be asked. */
export type Identify = (envelope: Envelope) => Sender | Promise<Sender>;

/** How the senders of a registration are known: by what Teams vouches for, or on loopback by what they say. */
export const identifier = (
  registration: Registration,
  organisation: () => Organisation,
  log: Log,
  connector: Connector,
  clock: Clock,
  remembered: (entraId: string) => Promise<PersonId | undefined> = async () => undefined,
): Identify => {
  if (registration.kind === 'local') return localIdentifier(organisation, log);
  const vouched = onceFor(byEntraId);
  const lookUp = byEmail(organisation, registration.tenantId, connector, clock);
  return (envelope) => {
    const person = vouched(organisation())(envelope);
    if (person) return { kind: 'known', person };
    const { aadObjectId } = envelope.from;
    const known = aadObjectId ? remembered(aadObjectId) : Promise.resolve(undefined);
    return known
      .then((found) => found ?? lookUp(envelope))
      .then(senderOf, (fault) => {
        log.warn(
          { organisation: organisation().id, ...faultOf(fault) },
          'Teams did not tell who the sender is',
        );
        return { kind: 'unclear' };
      });
  };
};

/** Made anew only when the organisation is another than the last time. */
const onceFor = <T>(make: (organisation: Organisation) => T): ((organisation: Organisation) => T) => {
  let made: { readonly of: Organisation; readonly value: T } | undefined;
  return (organisation) => {
    if (made?.of !== organisation) made = { of: organisation, value: make(organisation) };
    return made.value;
  };
};

const senderOf = (person: PersonId | undefined): Sender =>
  person ? { kind: 'known', person } : { kind: 'stranger' };

type Find = (envelope: Envelope) => PersonId | undefined;

const byEntraId = ({ people }: Organisation): Find => {
  const known = new Map(
    people.flatMap(({ id, entraId, former }) => (entraId && !former ? [[entraId.toLowerCase(), id]] : [])),
  );
  return ({ from }) => known.get(from.aadObjectId?.toLowerCase() ?? '');
};

/** The person's id or e-mail will do on loopback as well, with or without Teams' `29:`. */
export const localSender = (organisation: Organisation): Find => {
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
const localIdentifier = (organisation: () => Organisation, log: Log): Identify => {
  const sender = onceFor(localSender);
  const strangers = new Set<string>();
  return (envelope) => {
    const known = sender(organisation())(envelope);
    if (known) return senderOf(known);
    const coordinator = organisation().coordinators[0];
    if (!strangers.has(envelope.from.id) && strangers.size < 1000) {
      strangers.add(envelope.from.id);
      log.info({ sender: envelope.from.id, as: coordinator }, 'unknown sender speaks for the coordinator');
    }
    return senderOf(coordinator);
  };
};
