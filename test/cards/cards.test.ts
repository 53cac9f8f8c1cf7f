import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/fit.ts';
import { cardFor, summaryLine } from '../../cards/index.ts';
import type { Language } from '../../src/domain/organisation.ts';
import { textsFor } from '../../src/texts/index.ts';
import { cardSchema } from './card-schema.ts';
import { SAMPLES, USER_WORDS } from './samples.ts';
import { markdownIn, objectsIn, ofType } from './walk.ts';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
) as typeof AdaptiveCards;

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
const EVERY = Object.entries(SAMPLES).flatMap(([name, notice]) =>
  LANGUAGES.map((language) => ({ name, notice, language, texts: textsFor(language) })),
);

/** What Microsoft's own renderer finds wrong. Its pattern for `lang` keeps state and fails every other time. */
const complaints = (card: unknown): readonly string[] => {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const events = [parsed.validateProperties().validationEvents, []].flat();
  return [
    ...events.map(({ message }) => message),
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
  ].filter((message) => !message.includes('property "lang"'));
};

describe.each(EVERY)('$name ($language)', ({ notice, texts }) => {
  const card = cardFor(notice, texts);

  test('is a card that Teams understands, at most 25 KB', () => {
    const checked = cardSchema.safeParse(card);
    expect(checked.error && z.prettifyError(checked.error)).toBeUndefined();
    expect(complaints(card)).toEqual([]);
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  test('has no markdown in it, whoever wrote the text', () => {
    for (const text of markdownIn(card))
      expect(text).not.toMatch(/[*`\u202a-\u202e]|\]\(|<\/?[a-z]|\{\{|~~|^\d+\. /im);
  });

  test('ends in the same verb on clients without Action.Execute', () => {
    for (const { verb, data, title, fallback } of ofType(card, 'Action.Execute')) {
      expect(data).toMatchObject({ verb });
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data });
    }
  });

  test('has one id per field, and a note about persons wherever one can write freely', () => {
    const inputs = objectsIn(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    if (inputs.some(({ type }) => type === 'Input.Text')) {
      expect(markdownIn(card)).toContain(texts.common.noPersons);
    }
  });

  test('says nothing on a lock screen that a person has written', () => {
    const line = summaryLine(notice, texts);
    expect(line.length).toBeGreaterThan(0);
    for (const word of USER_WORDS) expect(line).not.toContain(word);
  });

  test('leaves no gap where a value is missing', () => {
    expect(JSON.stringify(card)).not.toMatch(/undefined|\[object|NaN|null|Invalid Date/);
  });
});

describe('Sizes', () => {
  test('a list that does not fit says how many are left out', () => {
    const text = JSON.stringify(cardFor(SAMPLES['saksliste, many'] ?? expect.fail(), textsFor('nb')));
    expect(text).toMatch(/og \d+ til/);
  });
});
