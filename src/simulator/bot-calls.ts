import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import { channelAccount, participants, personalConversationId, personByAnyId, tenantId } from './cast.ts';
import type { CardJson, ChatMessage, SimulatedConversation } from './chat.ts';
import type { ChatLog } from './chat-log.ts';

/** What the connector answers: a status and a JSON body, as in the Bot Connector REST API v3. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Stage {
  readonly organisations: readonly Organisation[];
  readonly clock: Clock;
  readonly log: ChatLog;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** Teams refuses larger messages; counted in UTF-16, as the service does. */
const MESSAGE_BYTES_MAX = 100 * 1024;

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.record(z.string(), z.unknown()).optional() }))
    .nullish(),
  suggestedActions: z
    .looseObject({ actions: z.array(z.looseObject({ title: z.string(), value: z.unknown() })).default([]) })
    .nullish(),
});
type BotActivity = z.infer<typeof activitySchema>;

const conversationParameters = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

export const refusal = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
});

export const unknownConversation = (): Answer =>
  refusal(404, 'ConversationNotFound', 'Conversation not found.');
const badRequest = (message: string): Answer => refusal(400, 'BadSyntax', message);

/** The conversation that a "create conversation" call is about, or the refusal Teams would give. */
export const conversationToCreate = (stage: Stage, body: unknown): SimulatedConversation | Answer => {
  const parsed = conversationParameters.safeParse(body);
  if (!parsed.success || parsed.data.isGroup)
    return badRequest('A bot can open a chat with one person only.');
  const { members, tenantId: tenant, channelData } = parsed.data;
  const wanted = tenant ?? channelData?.tenant?.id;
  const organisation = stage.organisations.find(({ id }) => tenantId(id) === wanted);
  const person = organisation && personByAnyId(organisation, members[0]?.id ?? '');
  if (!organisation || !person) return refusal(400, 'BadArgument', 'Unknown tenant or member.');
  const conversation = stage.log.conversation(personalConversationId(organisation.id, person.id));
  return conversation?.installed ? conversation : refusal(403, 'BotNotInConversationRoster');
};

/** Posts a message or shows that the bot is typing; other activity types are taken and not shown, as in Teams. */
export const sendActivity = (stage: Stage, conversation: SimulatedConversation, body: unknown): Answer => {
  const refused = writeRefusal(conversation, body);
  if (refused) return refused;
  const activity = activitySchema.parse(body);
  const id = randomUUID();
  if (activity.type === 'typing') stage.log.record({ kind: 'typing', conversation: conversation.id });
  if (activity.type !== 'message') return { status: 201, body: { id } };

  const parts = splitLikeTeams(contentOf(activity));
  for (const [index, content] of parts.entries()) {
    stage.log.record({
      kind: 'message',
      message: {
        id: index === 0 ? id : randomUUID(),
        conversation: conversation.id,
        author: 'bot',
        at: stage.clock.now().toString(),
        version: 1,
        ...content,
      },
    });
  }
  return { status: 201, body: parts.length > 1 ? {} : { id } };
};

/** Replaces what the message says; what buttons had shown to single persons is gone. */
export const updateActivity = (
  stage: Stage,
  conversation: SimulatedConversation,
  id: string,
  body: unknown,
): Answer => {
  const refused = writeRefusal(conversation, body);
  if (refused) return refused;
  const message = stage.log.message(conversation.id, id);
  if (message?.author !== 'bot') return refusal(404, 'ActivityNotFoundInConversation');
  const { author, at, version } = message;
  stage.log.record({
    kind: 'message',
    message: {
      id,
      conversation: conversation.id,
      author,
      at,
      version: version + 1,
      ...contentOf(activitySchema.parse(body)),
    },
  });
  return { status: 200, body: { id } };
};

export const deleteActivity = (stage: Stage, conversation: SimulatedConversation, id: string): Answer => {
  if (stage.log.message(conversation.id, id)?.author !== 'bot')
    return refusal(404, 'ActivityNotFoundInConversation');
  stage.log.record({ kind: 'removed', conversation: conversation.id, message: id });
  return { status: 200 };
};

/** The roster of a conversation, in Teams' form. */
export const membersOf = (stage: Stage, conversation: SimulatedConversation) => {
  const organisation = stage.organisations.find(({ id }) => id === conversation.organisation);
  if (!organisation) return [];
  return participants(organisation, conversation, stage.clock.now()).map((person) =>
    channelAccount(organisation, person),
  );
};

export const memberOf = (stage: Stage, conversation: SimulatedConversation, id: string): Answer => {
  const member = membersOf(stage, conversation).find((each) => each.id === id || each.aadObjectId === id);
  return member ? { status: 200, body: member } : refusal(404, 'MemberNotFoundInConversation');
};

const writeRefusal = (conversation: SimulatedConversation, body: unknown): Answer | undefined => {
  if (!conversation.installed) return refusal(403, 'BotNotInConversationRoster');
  if (JSON.stringify(body ?? null).length * 2 > MESSAGE_BYTES_MAX) return refusal(413, 'MessageSizeTooBig');
  return activitySchema.safeParse(body).success ? undefined : badRequest('Not an activity.');
};

type Content = Pick<ChatMessage, 'text' | 'card' | 'suggestions'>;

const contentOf = ({ text, attachments, suggestedActions }: BotActivity): Content => {
  const card: CardJson | undefined = attachments?.find(
    ({ contentType }) => contentType === CARD_TYPE,
  )?.content;
  const suggestions = suggestedActions?.actions.map(({ title, value }) => ({ title, value: String(value) }));
  return {
    ...(text && { text }),
    ...(card && { card }),
    ...(suggestions?.length && { suggestions }),
  };
};

/** Teams splits text and card in two messages, and then gives no id back. */
const splitLikeTeams = (content: Content): readonly Content[] => {
  const { text, card, ...rest } = content;
  return text !== undefined && card ? [{ text }, { card, ...rest }] : [content];
};
