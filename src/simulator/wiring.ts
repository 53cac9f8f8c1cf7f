import { findPerson } from '../domain/forum.ts';
import type { OrganisationId, PersonId } from '../domain/ids.ts';
import type { Organisation, Person } from '../domain/organisation.ts';
import type { Occasion } from './activities.ts';
import type { Stage } from './bot-calls.ts';
import type { BotProblem, SimulatedConversation } from './chat.ts';
import { postToBot } from './to-bot.ts';

/** Where the bot listens, and where it finds us. */
export interface Wiring extends Stage {
  /** The bot's endpoint without the organisation: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** Where the bot reaches the connector: `http://127.0.0.1:3978/simulator`. */
  readonly serviceUrl: string;
}

export const botEndpoint = ({ botUrl }: Wiring, { organisation }: SimulatedConversation): string =>
  `${botUrl}/${organisation}`;

export const deliver = async (
  wiring: Wiring,
  conversation: SimulatedConversation,
  activity: object,
): Promise<BotProblem | undefined> => {
  const answer = await postToBot(botEndpoint(wiring, conversation), activity);
  return answer.ok ? undefined : answer.problem;
};

export const occasion = (
  wiring: Wiring,
  conversation: SimulatedConversation,
  personId: PersonId,
): Occasion => {
  const organisation = organisationOf(wiring, conversation.organisation);
  return {
    organisation,
    person: personOf(organisation, personId),
    conversation,
    now: wiring.clock.now(),
    serviceUrl: wiring.serviceUrl,
  };
};

export const organisationOf = ({ organisations }: Stage, id: OrganisationId): Organisation =>
  known(
    organisations.find((each) => each.id === id),
    `organisation ${id}`,
  );

const personOf = (organisation: Organisation, id: PersonId): Person =>
  known(findPerson(organisation, id), `person ${id}`);

export const conversationOf = ({ log }: Stage, id: string): SimulatedConversation =>
  known(log.conversation(id), `conversation ${id}`);

const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The simulator knows no ${what}.`);
  return value;
};
