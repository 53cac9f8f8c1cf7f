import { z } from 'zod';
import type { Envelope } from './envelope.ts';

/** Longer than any command can need: `/sak` takes a title and a text. */
export const COMMAND_TEXT_MAX = 4000;

/** What somebody wants of the bot. */
export type Incoming =
  | { readonly kind: 'command'; readonly text: string }
  /** More text than a command may have. It is not read any further. */
  | { readonly kind: 'tooLong' }
  /** `Action.Execute` (an invoke, answered with a card) and its fallback `Action.Submit` (a message). */
  | {
      readonly kind: 'cardAction';
      readonly verb: string;
      readonly data: CardData;
      /** Teams asked by itself, because somebody looked at a card that refreshes. */
      readonly automatic?: boolean;
    }
  /** Typing in a field that looks things up. */
  | { readonly kind: 'search' }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'ignored' };

/** What travelled with the card and what was filled in: from the client, to be parsed by the verb. */
export type CardData = Readonly<Record<string, unknown>>;

const dataSchema = z.record(z.string(), z.unknown());
const executeSchema = z.object({
  action: z.object({ verb: z.string().max(100), data: dataSchema.nullish() }),
  trigger: z.string().nullish().catch(undefined),
});
const submitSchema = z.looseObject({ verb: z.string().max(100).catch('') });

export const readIncoming = (envelope: Envelope): Incoming => {
  switch (envelope.type) {
    case 'message':
      return message(envelope);
    case 'invoke':
      return invoke(envelope);
    case 'installationUpdate':
      return { kind: envelope.action?.startsWith('remove') ? 'removed' : 'installed' };
    case 'conversationUpdate':
      return roster(envelope);
    default:
      return { kind: 'ignored' };
  }
};

const message = (envelope: Envelope): Incoming => {
  const { text } = envelope;
  const submitted = submitSchema.safeParse(envelope.value).data;
  if (submitted && (submitted.verb || !text)) {
    return { kind: 'cardAction', verb: submitted.verb, data: submitted };
  }
  if (text && text.length > COMMAND_TEXT_MAX) return { kind: 'tooLong' };
  return { kind: 'command', text: withoutMention(envelope) };
};

const invoke = ({ name, value }: Envelope): Incoming => {
  if (name === 'application/search') return { kind: 'search' };
  if (name !== 'adaptiveCard/action') return { kind: 'ignored' };
  const { action, trigger } = executeSchema.safeParse(value).data ?? {};
  return {
    kind: 'cardAction',
    verb: action?.verb ?? '',
    data: action?.data ?? {},
    ...(trigger === 'automatic' && { automatic: true }),
  };
};

/** The bot itself came or went; other people coming and going is the configuration's business. */
const roster = ({ membersAdded, membersRemoved, recipient }: Envelope): Incoming => {
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (membersAdded?.some(isBot)) return { kind: 'installed' };
  if (membersRemoved?.some(isBot)) return { kind: 'removed' };
  return { kind: 'ignored' };
};

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().min(1).max(500),
  mentioned: z.object({ id: z.string() }),
});

/** The text without the mention of the bot; of other people's mentions the names stay. Marks nobody sees are dropped. */
const withoutMention = ({ text, entities, recipient }: Envelope): string => {
  const mentions = (entities ?? [])
    .map((entity) => mentionSchema.safeParse(entity).data)
    .filter((mention) => mention?.mentioned.id === recipient.id);
  return mentions
    .reduce((rest, mention) => rest.replaceAll(mention?.text ?? '', ' '), text ?? '')
    .replace(/<at\b[^<>]{0,200}>([^<>]{0,300})<\/at>/gi, '$1')
    .replaceAll('&nbsp;', ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .trim();
};
