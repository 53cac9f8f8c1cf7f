type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object inside a card, the card itself first. */
export const objectsIn = (value: unknown): readonly Json[] => {
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value, ...inside];
};

export const ofType = (card: unknown, type: string): readonly Json[] =>
  objectsIn(card).filter((object) => object['type'] === type);

/** The texts that Teams reads as markdown: text blocks, and both sides of facts. */
export const markdownIn = (card: unknown): readonly string[] => [
  ...ofType(card, 'TextBlock').map(({ text }) => String(text)),
  ...ofType(card, 'FactSet').flatMap(({ facts }) =>
    objectsIn(facts).flatMap(({ title, value }) => [String(title), String(value)]),
  ),
];
