import { randomUUID } from 'node:crypto';
import type { Organisation, Person } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';
import { aadObjectId, BOT, tenantId } from './cast.ts';
import type { SimulatedConversation } from './chat.ts';

/** Who sends, from where and when: what every activity from Teams has in common. */
export interface Occasion {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly conversation: SimulatedConversation;
  readonly now: Temporal.Instant;
  readonly serviceUrl: string;
}

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-US' } as const;

/** A message typed by a person. `targeted` is a native slash command, which only the sender sees. */
export const messageActivity = (
  occasion: Occasion,
  text: string,
  { targeted = false, mentioned = false } = {},
) => ({
  ...envelope(occasion),
  type: 'message',
  text: mentioned ? `${MENTION.text} ${text}` : text,
  textFormat: 'plain',
  recipient: { ...BOT, ...(targeted && { isTargeted: true }) },
  entities: [clientInfo(occasion), ...(mentioned ? [MENTION] : [])],
});

/** What `Action.Submit` becomes: a message without text, answering the card. */
export const submitActivity = (occasion: Occasion, replyToId: string, value: unknown) => ({
  ...envelope(occasion),
  type: 'message',
  value,
  replyToId,
});

/** What `Action.Execute` becomes; `automatic` when the card refreshes itself. */
export const invokeActivity = (
  occasion: Occasion,
  replyToId: string,
  action: { readonly verb: string; readonly data: unknown },
  trigger: 'manual' | 'automatic',
) => ({
  ...envelope(occasion),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', ...action }, trigger },
  replyToId,
});

/** The two activities that Teams sends when the app is added to a chat or removed from it. */
export const installationActivities = (occasion: Occasion, change: 'add' | 'remove') => [
  conversationUpdate(occasion, change),
  { ...envelope(occasion), type: 'installationUpdate', action: change },
];

/** The bot came to a chat, or left it. */
export const conversationUpdate = (occasion: Occasion, change: 'add' | 'remove') => ({
  ...envelope(occasion),
  type: 'conversationUpdate',
  [change === 'add' ? 'membersAdded' : 'membersRemoved']: [{ id: BOT.id }],
});

const MENTION = { type: 'mention', text: `<at>${BOT.name}</at>`, mentioned: BOT } as const;

const envelope = ({ organisation, person, conversation, now, serviceUrl }: Occasion) => ({
  id: `f:${randomUUID()}`,
  timestamp: now.toString(),
  localTimestamp: now
    .toZonedDateTimeISO(organisation.timeZone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
  localTimezone: organisation.timeZone,
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${person.id}`, name: person.name, aadObjectId: aadObjectId(person) },
  recipient: BOT,
  conversation: {
    id: conversation.id,
    tenantId: tenantId(organisation.id),
    conversationType: conversation.kind,
    ...(conversation.kind !== 'personal' && { isGroup: true }),
  },
  channelData: {
    tenant: { id: tenantId(organisation.id) },
    ...(conversation.kind === 'channel' && {
      team: { id: conversation.id },
      channel: { id: conversation.id },
      teamsChannelId: conversation.id,
      teamsTeamId: conversation.id,
    }),
  },
  locale: LOCALES[person.language ?? organisation.language],
  entities: [clientInfo({ organisation, person })],
});

const clientInfo = ({ organisation, person }: Pick<Occasion, 'organisation' | 'person'>) => ({
  type: 'clientInfo',
  locale: LOCALES[person.language ?? organisation.language],
  country: 'NO',
  platform: 'Web',
  timezone: organisation.timeZone,
});
