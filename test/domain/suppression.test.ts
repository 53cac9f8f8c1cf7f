import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountCell,
  hideCount,
  type PublishedCount,
  parsePublishedCount,
  publishCount,
  publishGroups,
  publishSum,
  publishTable,
} from '../../src/domain/suppression.ts';

const shown = (count: PublishedCount): string =>
  count.kind === 'exact' ? String(count.value) : count.kind === 'under' ? `<${count.threshold}` : ':';

describe('one count', () => {
  it.each([
    [0, '<5'],
    [1, '<5'],
    [4, '<5'],
    [5, '5'],
    [12, '12'],
  ])('%i is shown as %s', (count, text) => {
    expect(shown(publishCount(count, 5))).toBe(text);
  });

  it('carries nothing of a small number along', () => {
    expect(JSON.stringify(publishCount(3, 5))).toBe('{"kind":"under","threshold":5}');
  });

  it('stays what it is when it is hidden and small already', () => {
    expect(shown(hideCount(publishCount(9, 5)))).toBe(':');
    expect(shown(hideCount(publishCount(2, 5)))).toBe('<5');
  });

  it.each([publishCount(2, 5), publishCount(7, 5), hideCount(publishCount(7, 5))])(
    'comes back from JSON: %j',
    (count) => {
      expect(parsePublishedCount(JSON.parse(JSON.stringify(count)))).toEqual(count);
    },
  );

  it.each([
    null,
    7,
    '<5',
    {},
    { kind: 'exact' },
    { kind: 'exact', value: '7' },
    { kind: 'exact', value: -1 },
    { kind: 'under' },
    { kind: 'zero' },
  ])('is not read from %j', (value) => {
    expect(parsePublishedCount(value)).toBeUndefined();
  });
});

describe('what several have counted together', () => {
  it.each([
    [[3], '<5'],
    [[7], '7'],
    [[6, 7], '13'],
    [[40, 2], ':'],
    [[4, 0], ':'],
    [[2, 2, 2], ':'],
    [[3, 3, 3], '9'],
  ])('%j is shown as %s', (parts, text) => {
    expect(shown(publishSum(parts, 5))).toBe(text);
  });

  it('tells none of them anything of a small figure of the others', () => {
    const small = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), small, small, (own, one, another) => {
        expect(publishSum([own, one], 5)).toEqual(publishSum([own, another], 5));
      }),
    );
  });

  it('leaves each of them with 5 or more of the others, where it is a number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const count = publishSum(parts, 5);
        if (count.kind !== 'exact') return;
        for (const own of parts) expect(count.value - own).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('groups and their total', () => {
  const publish = (counts: Record<string, number>) => {
    const { groups, total } = publishGroups(new Map(Object.entries(counts)), 5);
    return {
      ...Object.fromEntries([...groups].map(([name, count]) => [name, shown(count)])),
      total: shown(total),
    };
  };

  it('are all shown when none is small', () => {
    expect(publish({ skole: 8, politi: 12 })).toEqual({ skole: '8', politi: '12', total: '20' });
  });

  it('hide the smallest other group when one small number could be found by subtraction', () => {
    expect(publish({ skole: 3, politi: 12, nav: 9 })).toEqual({
      skole: '<5',
      politi: '12',
      nav: ':',
      total: '24',
    });
  });

  it('hide another group when two small ones together are still a small number', () => {
    expect(publish({ skole: 1, politi: 2, nav: 20 })).toMatchObject({ nav: ':', total: '23' });
  });

  it('hide no more when two small ones protect each other', () => {
    expect(publish({ skole: 3, politi: 4, nav: 20 })).toEqual({
      skole: '<5',
      politi: '<5',
      nav: '20',
      total: '27',
    });
  });

  it('hide the total when nothing else is left', () => {
    expect(publish({ skole: 3 })).toEqual({ skole: '<5', total: '<5' });
  });

  it('do not let bounds give a number away: "<5" and ":" of 5 together can only be 0 and 5', () => {
    const { skole, politi, nav } = publish({ skole: 0, politi: 5, nav: 30 }) as Record<string, string>;
    expect([skole, politi, nav]).toEqual(['<5', ':', ':']);
  });
});

describe('a table with totals', () => {
  it('has nothing to hide when all is large', () => {
    const table = publishTable(
      [
        { row: 'rus', column: 'sentrum', count: 8 },
        { row: 'vold', column: 'sentrum', count: 6 },
      ],
      5,
    );
    expect(table.cells.map(({ count }) => shown(count))).toEqual(['8', '6']);
    expect(shown(table.total)).toBe('14');
  });

  it('hides a square around one small cell', () => {
    const rows = ['rus', 'vold', 'skadeverk'];
    const columns = ['sentrum', 'nord', 'sør'];
    const cells = rows.flatMap((row, r) =>
      columns.map((column, c) => ({ row, column, count: r === 0 && c === 0 ? 2 : 10 + r + c })),
    );
    const table = publishTable(cells, 5);
    const suppressed = table.cells.filter(({ count }) => count.kind !== 'exact');
    expect(suppressed).toHaveLength(4);
    expect(shown(table.total)).toBe(String(cells.reduce((sum, { count }) => sum + count, 0)));
  });

  it('is empty when nobody has reported', () => {
    const table = publishTable([], 5);
    expect(table.cells).toEqual([]);
    expect(shown(table.total)).toBe(':');
  });
});

/** A number as the reader sees it: between the two ends, both included. */
interface Range {
  low: number;
  high: number;
}
type Sum = { total: number; parts: number[] };

/** What a reader knows of a number: "<5" is 0–4, ":" is 5 or more (anything, if all is ":"); `most` bounds the search. */
const rangeOf = (count: PublishedCount, threshold: number, most: number): Range =>
  count.kind === 'exact'
    ? { low: count.value, high: count.value }
    : count.kind === 'under'
      ? { low: 0, high: threshold - 1 }
      : { low: threshold, high: most };

const tightenOnce = (ranges: Range[], { total, parts }: Sum): boolean => {
  const at = (index: number): Range => ranges[index] ?? { low: 0, high: 0 };
  const before = JSON.stringify([total, ...parts].map(at));
  const low = parts.reduce((sum, part) => sum + at(part).low, 0);
  const high = parts.reduce((sum, part) => sum + at(part).high, 0);
  const whole = at(total);
  ranges[total] = { low: Math.max(whole.low, low), high: Math.min(whole.high, high) };
  for (const part of parts) {
    const { low: l, high: h } = at(part);
    ranges[part] = {
      low: Math.max(l, at(total).low - (high - h)),
      high: Math.min(h, at(total).high - (low - l)),
    };
  }
  return JSON.stringify([total, ...parts].map(at)) !== before;
};

/** Some numbers that fit all that is published and differ from `value` at `index`, found by search. */
const alternative = (
  ranges: readonly Range[],
  sums: readonly Sum[],
  index: number,
  value: number,
): boolean => {
  const solve = (start: readonly Range[]): boolean => {
    const now = start.map((range) => ({ ...range }));
    let changed = true;
    while (changed) {
      changed = false;
      for (const sum of sums) changed = tightenOnce(now, sum) || changed;
      if (now.some(({ low, high }) => low > high)) return false;
    }
    const open = now.findIndex(({ low, high }) => low < high);
    if (open === -1) return true;
    const { low, high } = now[open] ?? { low: 0, high: 0 };
    const middle = Math.floor((low + high) / 2);
    return (
      solve(now.map((range, i) => (i === open ? { low, high: middle } : range))) ||
      solve(now.map((range, i) => (i === open ? { low: middle + 1, high } : range)))
    );
  };
  const { low, high } = ranges[index] ?? { low: 0, high: 0 };
  const without = (part: Range) =>
    part.low <= part.high && solve(ranges.map((r, i) => (i === index ? part : r)));
  return without({ low, high: value - 1 }) || without({ low: value + 1, high });
};

/** Every published number in one list, with the sums that all readers know. */
const laidOut = (cells: readonly CountCell[], threshold: number) => {
  const table = publishTable(cells, threshold);
  const rows = [...table.rowTotals.keys()];
  const columns = [...table.columnTotals.keys()];
  const published = [
    ...table.cells.map(({ count }) => count),
    ...table.rowTotals.values(),
    ...table.columnTotals.values(),
    table.total,
  ];
  const add = (those: readonly CountCell[]) => those.reduce((sum, { count }) => sum + count, 0);
  const values = [
    ...cells.map(({ count }) => count),
    ...rows.map((row) => add(cells.filter((cell) => cell.row === row))),
    ...columns.map((column) => add(cells.filter((cell) => cell.column === column))),
    add(cells),
  ];
  const indexes = (test: (cell: CountCell) => boolean) =>
    cells.flatMap((cell, index) => (test(cell) ? [index] : []));
  const n = cells.length;
  const sums: Sum[] = [
    ...rows.map((row, i) => ({ total: n + i, parts: indexes((cell) => cell.row === row) })),
    ...columns.map((column, i) => ({
      total: n + rows.length + i,
      parts: indexes((cell) => cell.column === column),
    })),
    { total: published.length - 1, parts: rows.map((_, i) => n + i) },
    { total: published.length - 1, parts: columns.map((_, i) => n + rows.length + i) },
  ];
  return { published, values, sums };
};

const anyTable = fc
  .array(
    fc.record({
      row: fc.constantFrom('rus', 'vold', 'skadeverk'),
      column: fc.constantFrom('sentrum', 'nord', 'sør'),
      count: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 15 })),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((cells) => [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()]);

describe('somebody who knows every published number and every sum', () => {
  it('cannot work out one suppressed number of a table', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 6 }), (cells, threshold) => {
        const { published, values, sums } = laidOut(cells, threshold);
        const nothingShown = published.every(({ kind }) => kind === 'hidden');
        const ranges = published.map((count) => rangeOf(count, nothingShown ? 0 : threshold, 400));
        published.forEach((count, index) => {
          if (count.kind !== 'exact') expect(alternative(ranges, sums, index, values[index] ?? 0)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('can work out a number when only the small cell is suppressed (the search does find leaks)', () => {
    const ranges = [
      { low: 0, high: 4 },
      { low: 12, high: 12 },
      { low: 15, high: 15 },
    ];
    expect(alternative(ranges, [{ total: 2, parts: [0, 1] }], 0, 3)).toBe(false);
  });

  it('finds no sum of suppressed numbers below the threshold', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 6 }), (cells, threshold) => {
        const { published, values, sums } = laidOut(cells, threshold);
        for (const { total, parts } of sums) {
          const secret = parts.filter((part) => published[part]?.kind !== 'exact');
          if (secret.length === 0 || published[total]?.kind !== 'exact') continue;
          expect(secret.reduce((sum, part) => sum + (values[part] ?? 0), 0)).toBeGreaterThanOrEqual(
            threshold,
          );
        }
      }),
    );
  });

  it('sees no number under the threshold, and every large number as itself or as ":"', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const { published, values } = laidOut(cells, 5);
        published.forEach((count, index) => {
          const value = values[index] ?? 0;
          if (published.some(({ kind }) => kind !== 'hidden'))
            expect(value < 5 ? ['<5'] : [String(value), ':']).toContain(shown(count));
          else expect(shown(count)).toBe(':');
        });
      }),
    );
  });
});
