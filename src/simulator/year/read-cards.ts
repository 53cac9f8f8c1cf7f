import type { Texts } from '../../texts/index.ts';
import type { CardJson } from '../chat.ts';
import { isRecord } from '../to-bot.ts';
import type { MessageSort, Refusal } from './observed.ts';

/** The paragraphs of a card as a reader meets them, without forms that are not opened and without buttons. */
export const linesOf = (card: CardJson): readonly string[] => paragraphs(card['body']).map(plain);

const paragraphs = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(paragraphs);
  if (!isRecord(node)) return [];
  const { type, text, facts } = node;
  if (type === 'TextBlock' && typeof text === 'string') return text.split('\n\n');
  if (type === 'FactSet' && Array.isArray(facts)) return facts.map(factLine);
  return [node['items'], node['columns']].flatMap(paragraphs);
};

const factLine = (fact: unknown): string => (isRecord(fact) ? `${fact['title']}: ${fact['value']}` : '');

/** Without the invisible joiners with which cards keep text from being read as markdown. */
const plain = (text: string): string => text.replaceAll('\u2060', '');

/** The values of every choice on the card, by the input's id. */
export const choicesOf = (card: CardJson): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    nodes(card).flatMap((node) => {
      const { type, id, choices } = node;
      if (type !== 'Input.ChoiceSet' || typeof id !== 'string' || !Array.isArray(choices)) return [];
      return [[id, choices.filter(isRecord).map(({ value }) => String(value))] as const];
    }),
  );

/** Every input of the card, those in forms that are not opened included. */
export const inputsOf = (card: CardJson): readonly CardJson[] =>
  nodes(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));

const nodes = (value: unknown): readonly CardJson[] => {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isRecord(value)) return [];
  return [value, ...Object.values(value).flatMap(nodes)];
};

/** What a reader takes the card for, by its headline. */
export const sortOf = (
  lines: readonly string[],
  { agenda, meetings, trends, summary, people }: Texts,
): MessageSort => {
  const headlines: Readonly<Record<string, MessageSort>> = {
    [agenda.question]: 'prompt',
    [agenda.reminder]: 'reminder',
    [agenda.reviewTitle]: 'review',
    [agenda.innkalling]: 'innkalling',
    [meetings.heldQuestion]: 'heldQuestion',
    [meetings.moved]: 'moved',
    [meetings.cancelled]: 'cancelled',
    [trends.question]: 'trendForm',
    [trends.reminder]: 'trendReminder',
    [trends.overviewTitle]: 'trendOverview',
    [summary.previewTitle]: 'summaryPreview',
    [summary.title]: 'summary',
    [agenda.decided.accepted.title]: 'itemDecided',
    [agenda.decided.declined.title]: 'itemDecided',
    [agenda.decided.postponed.title]: 'itemDecided',
    [people.troubleTitle]: 'deliveryTrouble',
    [people.changedTitle]: 'other',
  };
  const headline = lines.find((line) => Object.hasOwn(headlines, line));
  if (headline !== undefined) return headlines[headline] ?? 'other';
  return lines[0]?.startsWith(people.hello('').replace(/\W+$/u, '')) ? 'welcome' : 'other';
};

/** The refusal that a card tells of, if it does. */
export const refusalIn = (lines: readonly string[], { problems }: Texts): Refusal | undefined => {
  const { conflict } = problems;
  const titles: Readonly<Record<string, Refusal>> = {
    ...Object.fromEntries(Object.values(conflict).map(({ title }) => [title, 'other' as const])),
    [problems.invalidTitle]: 'other',
    [problems.unavailable.title]: 'other',
    [conflict.deadlinePassed.title]: 'deadlinePassed',
    [conflict.meetingCancelled.title]: 'meetingCancelled',
    [conflict.meetingOver.title]: 'meetingOver',
    [conflict.logisticsOnly.title]: 'logisticsOnly',
    [conflict.summarySent.title]: 'summarySent',
    [problems.forbidden.title]: 'forbidden',
    [problems.private({ kind: 'Private', findings: [], channel: '' }).title]: 'private',
  };
  return titles[lines[0] ?? ''];
};
