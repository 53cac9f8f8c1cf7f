import type { PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Connector, Member } from './connector.ts';
import type { Envelope } from './envelope.ts';
import { patiently } from './patiently.ts';

const REMEMBERED = 10_000;
const KNOWN_FOR_MS = 24 * 60 * 60 * 1000;
/** Somebody who is entered in the directory now need not wait long. */
const STRANGER_FOR_MS = 5 * 60 * 1000;

/** The person, nobody, or a rejection if Teams could not be asked. */
type LookUp = (envelope: Envelope) => Promise<PersonId | undefined>;

/**
 * Recognises those without an Entra id in the configuration: Teams is asked for the address of whoever sent the
 * activity, once a day. What the activity itself says of them (`from.name`) proves nothing.
 */
export const byEmail = (
  organisation: () => Organisation,
  tenantId: string,
  connector: Connector,
  clock: Clock,
): LookUp => {
  return remembering(clock, async (envelope) => {
    const { serviceUrl, from } = envelope;
    const member = await patiently(() => connector.member(serviceUrl, rosterOf(envelope), from.id));
    return contradicts(member, envelope) ? undefined : matcher(organisation(), tenantId)(member);
  });
};

/** In a channel Teams wants the team. */
const rosterOf = ({ channelData, conversation }: Envelope): string =>
  channelData?.team?.id ?? conversation.id;

const contradicts = ({ aadObjectId, objectId }: Member, { from }: Envelope): boolean =>
  [aadObjectId, objectId].some((id) => id && id.toLowerCase() !== from.aadObjectId?.toLowerCase());

/**
 * Only addresses of the organisation's own directory count, guests' included: in a foreign one anybody may have been
 * given any address. Whoever has an Entra id in the configuration is recognised by that alone.
 */
const matcher = ({ people }: Organisation, tenantId: string) => {
  const known = new Map(
    people
      .filter(({ entraId, former }) => !entraId && !former)
      .map(({ id, email }) => [email.toLowerCase(), id]),
  );
  return (member: Member): PersonId | undefined => {
    if (member.tenantId?.toLowerCase() !== tenantId.toLowerCase()) return undefined;
    const found = [member.email, member.userPrincipalName].map((name) =>
      known.get(name?.toLowerCase() ?? ''),
    );
    const [person, ...others] = new Set(found.filter((id) => id !== undefined));
    return others.length > 0 ? undefined : person;
  };
};

/** One question for all who ask at once; the answer is kept, a failure is not. */
const remembering = (clock: Clock, ask: LookUp): LookUp => {
  const answers = new Map<string, { readonly answer: Promise<PersonId | undefined>; until: number }>();
  return (envelope) => {
    const id = envelope.from.aadObjectId?.toLowerCase();
    if (!id) return Promise.resolve(undefined);
    const now = clock.now().epochMilliseconds;
    const earlier = answers.get(id);
    if (earlier && now < earlier.until) return earlier.answer;
    const fresh = { answer: ask(envelope), until: now + STRANGER_FOR_MS };
    answers.delete(id);
    answers.set(id, fresh);
    fresh.answer.then(
      (person) => {
        if (person) fresh.until = now + KNOWN_FOR_MS;
      },
      () => answers.delete(id),
    );
    const [oldest] = answers.size > REMEMBERED ? answers.keys() : [];
    if (oldest) answers.delete(oldest);
    return fresh.answer;
  };
};
