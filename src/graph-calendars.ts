import { convenersOn, findPerson } from './domain/forum.ts';
import type { OrganisationId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import { type Clock, localDate } from './domain/time.ts';
import { graphCalendar, mailboxesOf } from './graph/calendar.ts';
import { createGraphClient, type GraphClient, type GraphClientOptions } from './graph/client.ts';
import { openCredential } from './graph/credentials.ts';
import { graphSubscriber } from './graph/subscriptions.ts';
import { createThrottle } from './graph/throttle.ts';
import { createTokens, type Tokens } from './graph/tokens.ts';
import type { CalendarPort } from './services/ports/calendar.ts';
import type { ChangeSubscriber } from './services/ports/change-subscriber.ts';
import type { GraphSettings } from './settings/environment-graph.ts';
import { isOpenToAll } from './settings/public-url.ts';
import { invitationTexts } from './texts/invitation.ts';

/** An organisation in Microsoft 365: its client, for all that Graph does, and its calendar. */
export interface InGraph {
  readonly client: GraphClient;
  readonly calendar: CalendarPort;
  /** None where Graph cannot reach us. */
  readonly subscriber?: ChangeSubscriber;
  readonly tokens: Tokens;
  /** The mailbox that books and sends. */
  readonly organiser: string;
  /** Mailboxes that are booked in as far as the application's scope allows. */
  readonly conveners: readonly string[];
}

/** For all that one question about a subscription may take: Graph calls us twice before it answers. */
const SUBSCRIBING_MS = 30_000;

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Opens Graph for the organisations that use it. One throttle for all: Graph counts the process, not the organisation. */
export const openGraph = (
  settings: ReadonlyMap<OrganisationId, GraphSettings>,
  organisations: readonly Organisation[],
  clock: Clock,
  {
    publicUrl,
    ...limits
  }: Pick<GraphClientOptions, 'attemptMs' | 'deadlineMs'> & { readonly publicUrl?: string } = {},
): ReadonlyMap<OrganisationId, InGraph> => {
  const throttle = createThrottle({ clock, sleep });
  return new Map(
    organisations.flatMap((organisation) => {
      const own = settings.get(organisation.id);
      if (!own) return [];
      const { tenantId: tenant, baseUrl } = own;
      const tokens = createTokens(() => openCredential(own), `${baseUrl}/.default`);
      const options = { tenant, baseUrl, tokens, throttle, clock, sleep, jitter: Math.random, ...limits };
      const client = createGraphClient(options);
      const organiser = organiserOf(organisation, own);
      const conveners = convenersOf(organisation, clock);
      const { language, timeZone } = organisation;
      const words = invitationTexts(language);
      const calendar = graphCalendar({ client, organiser, conveners, words, timeZone, clock });
      const url = notificationUrl(publicUrl, organisation.id);
      const mailboxes = mailboxesOf({ organiser, conveners });
      // What is booked waits for it.
      const impatient = createGraphClient({ ...options, deadlineMs: SUBSCRIBING_MS });
      const subscriber =
        url === undefined ? undefined : graphSubscriber({ client: impatient, mailboxes, url });
      const inGraph = { client, tokens, calendar, organiser, conveners };
      return [[organisation.id, { ...inGraph, ...(subscriber && { subscriber }) }] as const];
    }),
  );
};

/** Where Graph tells an organisation of changes; none if nobody outside can reach the program. */
const notificationUrl = (publicUrl: string | undefined, organisation: OrganisationId): string | undefined =>
  publicUrl !== undefined && isOpenToAll(publicUrl)
    ? `${publicUrl}/api/graph/notifications/${organisation}`
    : undefined;

/** As set, or the first coordinator's. */
const organiserOf = (organisation: Organisation, { organiser }: GraphSettings): string => {
  const [coordinator] = organisation.coordinators;
  const mailbox = organiser ?? (coordinator && findPerson(organisation, coordinator)?.email);
  if (!mailbox) throw new Error(`${organisation.id} has no coordinator`);
  return mailbox;
};

/** Mailboxes of those who convene in a coordinator's place: a rektor, a team leader. */
const convenersOf = (organisation: Organisation, clock: Clock): readonly string[] => {
  const today = localDate(clock.now(), organisation);
  const ids = new Set(organisation.forums.flatMap((forum) => convenersOn(organisation, forum, today)));
  return organisation.people
    .filter(
      ({ id, outsideTenant }) => ids.has(id) && !organisation.coordinators.includes(id) && !outsideTenant,
    )
    .map(({ email }) => email);
};
