import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planYear } from '../../src/domain/planning/plan-year.ts';
import { WEIGHTS } from '../../src/domain/planning/weights.ts';
import { USUAL_TRAVEL } from '../../src/domain/travel.ts';
import { wordMistake } from '../../src/texts/configuration.ts';
import { wordOrganisation } from '../../src/texts/configuration-reading.ts';
import { fileWith, mistakesIn, parsed } from './file.ts';

const town = (more: string) => parsed(fileWith('place: Rådhuset', more));
const wrong = (more: string) => mistakesIn(fileWith('place: Rådhuset', more));
const sentences = (more: string) => wrong(more).map((mistake) => wordMistake(mistake).split('\n')[1]?.trim());

describe('weights of one’s own', () => {
  test('only what is written differs from the usual', () => {
    expect(town('weights: { councilDay: 30, mondayOrFriday: 0 }\n').weights).toEqual({
      councilDay: 30,
      mondayOrFriday: 0,
    });
    expect(town('').weights).toBeUndefined();
  });

  test('change the plan', () => {
    const days = 'calendar: { councilDays: [2027-02-09, 2027-05-11] }\n';
    const dates = (more: string) =>
      planYear({ organisation: town(days + more), year: 2027, booked: [] }).slots.map(({ start }) =>
        start.toString(),
      );
    expect(dates('weights: { uneven: 0, otherWeekdayThanLast: 50 }\n')).not.toEqual(dates(''));
    expect(dates(`weights: { uneven: ${WEIGHTS.uneven} }\n`)).toEqual(dates(''));
  });

  test.each([
    ['councilDays: 3', /^«councilDays» er ikke en kjent nøkkel her\. Mente du «councilDay»\?/],
    ['uneven: -1', /^Fant «-1», ventet minst 0\.$/],
    ['uneven: 1000', /^Fant «1000», ventet høyst 100\.$/],
    ['uneven: mye', /^Fant «mye», ventet et tall\.$/],
  ])('%s is a mistake', (written, sentence) => {
    expect(sentences(`weights: { ${written} }\n`)).toEqual([expect.stringMatching(sentence)]);
  });
});

test('whoever checks the file is told what was understood', () => {
  const read = wordOrganisation(town('weights: { fullWeek: 5 }\ntravel: { betweenPlaces: 15 }\n'));
  expect(read).toContain('egne vekter: fullWeek 5');
  expect(read).toContain('reisetid: 15 minutter mellom steder, 60 mellom kommuner, 0 strekninger');
});

describe('the way between places', () => {
  test('is the usual where nothing is said', () => {
    expect(town('').travel).toBeUndefined();
    expect(town('travel: { betweenPlaces: 15 }\n').travel).toEqual({ ...USUAL_TRAVEL, betweenPlaces: 15 });
  });

  const routes = (...list: readonly string[]) =>
    `defaults: { place: Kulturhuset }\ntravel: { routes: [${list.join(', ')}] }\n`;
  const route = '{ from: Rådhuset, to: Kulturhuset, minutes: 20 }';

  test('is what a route says', () => {
    expect(town(routes(route)).travel?.routes).toEqual([
      { from: 'Rådhuset', to: 'Kulturhuset', minutes: 20 },
    ]);
  });

  test('can be to each school where a template’s forums meet', () => {
    const skolemote = `templates:
  skolemote: { forEach: schools, name: "Skolemøte {area}", place: "{area}", level: utforende, cadence: monthly }
travel: { routes: [{ from: Nord skole, to: Sør skole, minutes: 40 }] }
`;
    const { forums } = town(skolemote);
    expect(forums.map(({ sitting }) => sitting.place)).toEqual([
      undefined,
      'Rådhuset',
      'Nord skole',
      'Sør skole',
    ]);
    expect(sentences(skolemote.replace('to: Sør skole', 'to: Sor skole'))).toEqual([
      expect.stringMatching(/Mente du «Sør skole»\?/),
    ]);
  });

  test.each([
    [
      ['{ from: Rådhuse, to: Kulturhuset, minutes: 20 }'],
      /^Fant «Rådhuse», som ikke er et sted der et forum møtes \(place\) i fila\. Mente du «Rådhuset»\?/,
    ],
    [['{ from: Rådhuset, to: Rådhuset, minutes: 20 }'], /^Reisen går fra «Rådhuset» til samme sted\.$/],
    [[route, '{ from: Kulturhuset, to: Rådhuset, minutes: 5 }'], /«Rådhuset» står to ganger\.$/],
    [['{ from: Rådhuset, to: Kulturhuset, minutes: 20.5 }'], /^Fant «20\.5», ventet et helt tall\.$/],
    [['{ from: Rådhuset, to: Kulturhuset, minutes: 700 }'], /^Fant «700», ventet høyst 480\.$/],
  ])('%s is a mistake', (list, sentence) => {
    expect(sentences(routes(...list))).toEqual([expect.stringMatching(sentence)]);
  });
});

test('the guide has every weight with its usual figure, and examples that are right', () => {
  const guide = readFileSync('docs/konfigurasjon.md', 'utf8');
  const rows = [...guide.matchAll(/^\| `(?<key>\w+)` \| (?<usual>[\d,]+) \|/gmu)].map(({ groups }) => groups);
  for (const [key, weight] of Object.entries(WEIGHTS)) {
    expect(rows).toContainEqual({ key, usual: String(weight).replace('.', ',') });
  }
  const examples = [...guide.matchAll(/```yaml\n((?:weights|travel):[\s\S]*?)```/gu)].map(([, yaml]) => yaml);
  expect(examples).toHaveLength(2);
  const elsewhere = 'defaults: { place: Sør skole }\n';
  for (const yaml of examples) expect(wrong(`${elsewhere}${yaml ?? ''}`)).toEqual([]);
});
