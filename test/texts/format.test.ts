import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../src/domain/cadence.ts';
import { hideCount, publishCount } from '../../src/domain/suppression.ts';
import { Temporal } from '../../src/domain/time.ts';
import { textsFor } from '../../src/texts/index.ts';

const [nb, nn, en] = [textsFor('nb'), textsFor('nn'), textsFor('en')];
const start = Temporal.ZonedDateTime.from('2027-03-04T09:00[Europe/Oslo]');
const end = start.add({ minutes: 90 });

describe('Dates and times', () => {
  test('are short for phones', () => {
    expect(nb.format.when(start, end)).toBe('tor. 4. mars kl. 09.00–10.30');
    expect(nn.format.when(start.add({ days: 2 }), end.add({ days: 2 }))).toBe('lau. 6. mars kl. 09.00–10.30');
    expect(en.format.when(start, end)).toBe('Thu 4 Mar, 09:00–10:30');
  });

  test('are long where they are formal', () => {
    expect(nb.format.whenLong(start, end)).toBe('torsdag 4. mars 2027 kl. 09.00–10.30');
    expect(nn.format.dateLong(start.subtract({ days: 2 }))).toBe('tysdag 2. mars 2027');
    expect(en.format.dateLong(start)).toBe('Thursday 4 March 2027');
  });

  test('are those of the zone they come in, across the change to summer time', () => {
    const spring = Temporal.Instant.from('2027-03-28T07:00Z').toZonedDateTimeISO('Europe/Oslo');
    expect(nb.format.moment(spring)).toBe('søn. 28. mars kl. 09.00');
  });

  test('of a period name the year once, or twice where it changes', () => {
    const from = Temporal.PlainDate.from('2027-01-01');
    expect(nb.format.period({ from, to: Temporal.PlainDate.from('2027-03-31') })).toBe(
      '1. jan.–31. mars 2027',
    );
    expect(nb.format.period({ from: from.subtract({ days: 1 }), to: from })).toBe(
      '31. des. 2026–1. jan. 2027',
    );
  });
});

describe('Counts', () => {
  test('under the threshold are never shown, zero neither', () => {
    for (const { format } of [nb, nn, en]) {
      expect(format.count(publishCount(0, 5))).toBe('<5');
      expect(format.count(publishCount(4, 5))).toBe('<5');
      expect(format.count(hideCount(publishCount(9, 5)))).toBe(':');
      expect(format.count(publishCount(5, 5))).toBe('5');
    }
  });

  test('of saker are numbered through the year', () => {
    expect(nb.words.sak(nb.format.sakNumber({ number: 17, year: 2026 }))).toBe('sak 17/26');
    expect(nb.format.sakNumber({ number: 3, year: 2105 })).toBe('3/05');
  });
});

describe('Cadences', () => {
  const cases: readonly (readonly [Cadence, string, string, string])[] = [
    [{ kind: 'perYear', least: 5, most: 5 }, '5 ganger i året', '5 gonger i året', '5 times a year'],
    [{ kind: 'perYear', least: 3, most: 4 }, '3–4 ganger i året', '3–4 gonger i året', '3–4 times a year'],
    [
      { kind: 'perYear', least: 4 },
      'minst 4 ganger i året',
      'minst 4 gonger i året',
      'at least 4 times a year',
    ],
    [{ kind: 'perYear', least: 1, most: 1 }, 'én gang i året', 'éin gong i året', 'once a year'],
    [
      { kind: 'perYear', least: 10, most: 10, about: true },
      'ca. 10 ganger i året',
      'ca. 10 gonger i året',
      'about 10 times a year',
    ],
    [
      { kind: 'perHalfYear', spring: 3, autumn: 2 },
      '3 ganger om våren og 2 om høsten',
      '3 gonger om våren og 2 om hausten',
      '3 times in spring and twice in autumn',
    ],
    [
      { kind: 'monthly', about: true },
      'ca. én gang i måneden',
      'ca. éin gong i månaden',
      'about once a month',
    ],
    [{ kind: 'everyWeeks', weeks: 1 }, 'hver uke', 'kvar veke', 'every week'],
    [{ kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' }, 'hver tirsdag', 'kvar tysdag', 'every Tuesday'],
    [{ kind: 'everyWeeks', weeks: 2 }, 'annenhver uke', 'annakvar veke', 'every other week'],
    [{ kind: 'everyWeeks', weeks: 3 }, 'hver 3. uke', 'kvar 3. veke', 'every 3 weeks'],
    [{ kind: 'asNeeded' }, 'ved behov', 'ved behov', 'as needed'],
    [{ kind: 'unknown' }, 'ikke bestemt', 'ikkje bestemt', 'not decided'],
  ];

  test.each(cases)('%o is said in three languages', (cadence, bokmal, nynorsk, english) => {
    expect(nb.words.cadence(cadence)).toBe(bokmal);
    expect(nn.words.cadence(cadence)).toBe(nynorsk);
    expect(en.words.cadence(cadence)).toBe(english);
  });

  test('tell what they are tied to', () => {
    const anchor = { relation: 'after', name: 'SLT-møte' } as const;
    expect(nb.words.cadence({ kind: 'perYear', least: 5, most: 5 }, anchor)).toBe(
      '5 ganger i året, etter SLT-møte',
    );
    expect(nb.words.cadence({ kind: 'followsAnchor' }, anchor)).toBe('etter SLT-møte');
  });
});
