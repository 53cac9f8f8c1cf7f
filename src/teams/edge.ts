import type { OrganisationId } from '../domain/ids.ts';
import { rememberedPerson } from '../services/members/remembered-person.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { Messenger } from '../services/ports/messenger.ts';
import { adapterFor } from './adapter.ts';
import { type Connector, connectorFor } from './connector.ts';
import { conversationKeeper } from './conversations.ts';
import { faultOf, type Log } from './log.ts';
import { createMessenger } from './messenger.ts';
import { identifier } from './people.ts';
import { type IncomingRequest, receiver, refusal } from './receive.ts';
import type { Registration } from './registration.ts';
import type { Answer, Bot } from './turn.ts';

export interface EdgeOptions {
  readonly deps: Deps;
  /** One for each organisation; local ones and real ones are never mixed in a process. */
  readonly registrations: readonly Registration[];
  readonly log: Log;
  /** Whether the organisation may have one more activity now; true if nothing limits it. */
  readonly admit?: (organisation: OrganisationId) => boolean;
  /** Milliseconds before a turn is acknowledged and finished later. */
  readonly turnMs?: number;
}

/** The way in from Teams and out to it. */
export interface TeamsEdge {
  readonly messenger: Messenger;
  /**
   * Takes the body of a POST to the messaging endpoint. `organisation` comes from the path; without it the tenant
   * (or, on loopback, the sender) tells. Always answers; never throws.
   */
  receive(organisation: string | undefined, request: IncomingRequest): Promise<Answer>;
  /** Resolves when every registration can verify its callers. */
  ready(): Promise<void>;
  /** Resolves when nothing that outlived its turn is left. */
  settled(): Promise<void>;
}

export const createEdge = (options: EdgeOptions): TeamsEdge => {
  const { deps, log } = options;
  const running = new Set<Promise<void>>();
  const background = (work: Promise<void>): void => {
    const tracked = work
      .catch((error) => log.warn(faultOf(error), 'a late answer was not delivered'))
      .finally(() => running.delete(tracked));
    running.add(tracked);
  };
  const bots = options.registrations.map((registration) => botFor(options, registration, background));
  const connectors = new Map<string, Connector>(bots.map((bot) => [bot.organisation.id, bot.connector]));
  const receive = receiver(bots, deps, log, options.admit);
  return {
    messenger: createMessenger(deps, connectors),
    receive: async (organisation, request) => {
      try {
        return await receive(organisation, request);
      } catch (error) {
        log.error(faultOf(error), 'an activity failed');
        return refusal(503, 'try again');
      }
    },
    ready: async () => {
      await Promise.all(bots.map(({ adapter }) => adapter.loaded));
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

const botFor = (
  { deps, log, turnMs = 4_000 }: EdgeOptions,
  registration: Registration,
  background: Bot['background'],
): Bot => {
  const adapter = adapterFor(registration);
  const connector = connectorFor(adapter, deps.clock);
  // Asked for anew each time: its groups may have new members.
  const organisation = () => deps.directory.organisation(registration.organisation);
  return {
    deps,
    get organisation() {
      return organisation();
    },
    adapter,
    connector,
    conversations: conversationKeeper(deps),
    identify: identifier(registration, organisation, log, connector, deps.clock, (entraId) =>
      rememberedPerson(deps, organisation(), entraId),
    ),
    log,
    turnMs,
    background,
  };
};
