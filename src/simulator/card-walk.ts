import type { CardJson } from './chat.ts';
import { isRecord } from './to-bot.ts';

/** An input of a card as a person meets it. */
export interface CardInput {
  readonly id: string;
  readonly required: boolean;
  /** What is filled in beforehand. */
  readonly value?: string;
}

/** A button and the inputs that go with it: those of its card and of the cards around it, not of unopened siblings. */
export interface CardButton {
  readonly title: string;
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What an older client presses in place of `Action.Execute`. */
  readonly fallbackData?: Readonly<Record<string, unknown>>;
  readonly inputs: readonly CardInput[];
}

/** Every button of a card that asks the bot for something, those behind `Action.ShowCard` included. */
export const buttonsOf = (card: CardJson, outer: readonly CardInput[] = []): readonly CardButton[] => {
  const nodes = nodesOf(card);
  const inputs = [...outer, ...nodes.flatMap(inputOf)];
  return nodes.flatMap((node) => {
    if (node['type'] === 'Action.ShowCard' && isRecord(node['card'])) return buttonsOf(node['card'], inputs);
    return buttonOf(node, inputs);
  });
};

/** The nodes of one card in reading order, without those of the cards inside it and of `refresh`. */
const nodesOf = (value: unknown): readonly CardJson[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isRecord(value)) return [];
  const inner = Object.entries(value)
    .filter(([key]) => !['card', 'refresh', 'fallback', 'data'].includes(key))
    .flatMap(([, each]) => nodesOf(each));
  return [value, ...inner];
};

const inputOf = (node: CardJson): readonly CardInput[] => {
  const { type, id, isRequired, value, valueOff = 'false' } = node;
  if (typeof type !== 'string' || !type.startsWith('Input.') || typeof id !== 'string') return [];
  const filled = type === 'Input.Toggle' ? (value ?? valueOff) : value;
  return [{ id, required: isRequired === true, ...(filled !== undefined && { value: String(filled) }) }];
};

const buttonOf = (node: CardJson, inputs: readonly CardInput[]): readonly CardButton[] => {
  const { type, title, verb, data, fallback, associatedInputs } = node;
  if (type !== 'Action.Execute' && type !== 'Action.Submit') return [];
  const fallbackData = isRecord(fallback) && isRecord(fallback['data']) ? fallback['data'] : undefined;
  return [
    {
      title: typeof title === 'string' ? title : '',
      type,
      ...(typeof verb === 'string' && { verb }),
      data: isRecord(data) ? data : {},
      ...(fallbackData && { fallbackData }),
      inputs: associatedInputs === 'none' ? [] : inputs,
    },
  ];
};
