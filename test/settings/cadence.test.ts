import { describe, expect, test } from 'vitest';
import { politirad } from './file.ts';

const FORMS: readonly (readonly [string, unknown])[] = [
  ['{ perYear: 5 }', { kind: 'perYear', least: 5, most: 5 }],
  ['{ perYear: [3, 4] }', { kind: 'perYear', least: 3, most: 4 }],
  ['{ perYear: 3-4 }', { kind: 'perYear', least: 3, most: 4 }],
  ['{ perYear: 3 – 4 }', { kind: 'perYear', least: 3, most: 4 }],
  ['{ atLeast: 4 }', { kind: 'perYear', least: 4 }],
  ['{ about: 10 }', { kind: 'perYear', least: 10, most: 10, about: true }],
  ['{ about: monthly }', { kind: 'monthly', about: true }],
  ['monthly', { kind: 'monthly' }],
  ['{ spring: 3, autumn: 2 }', { kind: 'perHalfYear', spring: 3, autumn: 2 }],
  ['{ everyWeeks: 2 }', { kind: 'everyWeeks', weeks: 2 }],
  ['{ everyWeeks: 2, weekday: tuesday }', { kind: 'everyWeeks', weeks: 2, weekday: 'tuesday' }],
  ['{ weekly: thursday }', { kind: 'everyWeeks', weeks: 1, weekday: 'thursday' }],
  ['onceAYear', { kind: 'perYear', least: 1, most: 1 }],
  ['asNeeded', { kind: 'asNeeded' }],
  ['unknown', { kind: 'unknown' }],
];

describe('how often a forum meets, as people write it', () => {
  test.each(FORMS)('%s', (written, rule) => {
    expect(politirad(`cadence: ${written}`).cadence).toEqual([{ rule }]);
  });

  test('nothing said is unknown', () => {
    expect(politirad('purpose: x').cadence).toEqual([{ rule: { kind: 'unknown' } }]);
  });

  test('one for each meeting of another forum', () => {
    const forum = politirad('cadence: followsAnchor\nanchors: { after: slt-mote, days: [2, 10] }');
    expect(forum.cadence).toEqual([{ rule: { kind: 'followsAnchor' } }]);
    expect(forum.anchors).toEqual([
      { relation: 'after', to: { kind: 'forum', forum: 'slt-mote' }, leastDays: 2, mostDays: 10 },
    ]);
  });

  test('changes from a date', () => {
    const { cadence } = politirad('cadence: [{ rule: monthly }, { from: 2028-01-01, rule: { perYear: 6 } }]');
    expect(cadence.map(({ from, rule }) => [from?.toString(), rule])).toEqual([
      [undefined, { kind: 'monthly' }],
      ['2028-01-01', { kind: 'perYear', least: 6, most: 6 }],
    ]);
  });

  test('a fixed Friday makes Friday a day to meet on', () => {
    expect(politirad('cadence: { weekly: friday }').sitting.weekdays).toContain('friday');
    expect(politirad('cadence: monthly').sitting.weekdays).not.toContain('friday');
  });
});
