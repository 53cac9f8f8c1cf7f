import { type Edge, edgesToHide } from './suppression-network.ts';

declare const minted: unique symbol;

/**
 * A count that may be shown to people. The type is the guard: cards and mail accept `PublishedCount` only, and it is
 * made in this file alone. It is plain data, so JSON and the database keep it as it is; `parsePublishedCount` reads it back.
 */
export type PublishedCount = (
  | { readonly kind: 'exact'; readonly value: number }
  /** Under the threshold, zero included: shown as "<5". Never shown as zero, and the value is not carried along. */
  | { readonly kind: 'under'; readonly threshold: number }
  /** At or above the threshold, but others could be calculated from it: shown as ":" (anything, where all are ":"). */
  | { readonly kind: 'hidden' }
) & { readonly [minted]: true };

/** A count on its own, with no total or other count that it could be calculated from. */
export const publishCount = (count: number, threshold: number): PublishedCount =>
  count < threshold ? under(threshold) : exact(count);

/**
 * The sum of what several have counted. Each of them can take their own part away, so it is shown only where what the
 * others counted together is large enough, whoever reads. A small sum is hidden like any other: "<5" would tell the one
 * who counted 4 that the others counted none.
 */
export const publishSum = (parts: readonly number[], threshold: number): PublishedCount => {
  const total = sum(parts);
  if (parts.length < 2) return publishCount(total, threshold);
  return parts.every((part) => total - part >= threshold) ? exact(total) : HIDDEN;
};

/** The count shown as ":". For a count that is large enough in itself, but would give another one away. */
export const hideCount = (count: PublishedCount): PublishedCount => (count.kind === 'exact' ? HIDDEN : count);

/** Reads a count back from JSON or the database; undefined if it is not one. */
export const parsePublishedCount = (value: unknown): PublishedCount | undefined => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind === 'hidden') return HIDDEN;
  if (value.kind === 'exact' && 'value' in value && isCount(value.value)) return exact(value.value);
  if (value.kind === 'under' && 'threshold' in value && isCount(value.threshold))
    return under(value.threshold);
  return undefined;
};

export interface PublishedGroups {
  readonly groups: ReadonlyMap<string, PublishedCount>;
  readonly total: PublishedCount;
}

/**
 * Groups and their total. Besides the small ones, the groups (or, failing that, the total) that would give a small one
 * away by subtraction are hidden. A group that nobody reported on is left out of `counts`, and so stays out.
 */
export const publishGroups = (counts: ReadonlyMap<string, number>, threshold: number): PublishedGroups => {
  const names = [...counts.keys()];
  const edges = names.map((name) => ({ from: 'total', to: 'groups', count: counts.get(name) ?? 0 }));
  const total = { from: 'groups', to: 'total', count: sum([...counts.values()]) };
  const [publishedTotal, ...published] = publishEdges([total, ...edges], threshold);
  return { groups: pair(names, published), total: publishedTotal ?? HIDDEN };
};

export interface CountCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface PublishedTable {
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly count: PublishedCount;
  }[];
  readonly rowTotals: ReadonlyMap<string, PublishedCount>;
  readonly columnTotals: ReadonlyMap<string, PublishedCount>;
  readonly total: PublishedCount;
}

/**
 * Rows × columns with totals of both; each cell is given once. No suppressed number, total or cell, can be worked out
 * from the published ones, whatever one adds and subtracts. Cells that nobody reported on are left out and stay out.
 */
export const publishTable = (cells: readonly CountCell[], threshold: number): PublishedTable => {
  const rows = totals(cells, 'row');
  const columns = totals(cells, 'column');
  const edges: Edge[] = [
    { from: 'columns', to: 'rows', count: sum(cells.map(({ count }) => count)) },
    ...[...rows].map(([row, count]) => ({ from: 'rows', to: `row ${row}`, count })),
    ...[...columns].map(([column, count]) => ({ from: `column ${column}`, to: 'columns', count })),
    ...cells.map(({ row, column, count }) => ({ from: `row ${row}`, to: `column ${column}`, count })),
  ];
  const [total, ...published] = publishEdges(edges, threshold);
  const firstCell = rows.size + columns.size;
  return {
    cells: cells.map(({ row, column }, index) => ({
      row,
      column,
      count: published[firstCell + index] ?? HIDDEN,
    })),
    rowTotals: pair([...rows.keys()], published),
    columnTotals: pair([...columns.keys()], published.slice(rows.size)),
    total: total ?? HIDDEN,
  };
};

const publishEdges = (edges: readonly Edge[], threshold: number): readonly PublishedCount[] => {
  const hidden = edgesToHide(edges, threshold);
  return edges.map((edge) => (hidden.has(edge) ? HIDDEN : publishCount(edge.count, threshold)));
};

const totals = (cells: readonly CountCell[], by: 'row' | 'column'): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const cell of cells) found.set(cell[by], (found.get(cell[by]) ?? 0) + cell.count);
  return found;
};

const pair = (
  names: readonly string[],
  counts: readonly PublishedCount[],
): ReadonlyMap<string, PublishedCount> =>
  new Map(names.map((name, index) => [name, counts[index] ?? HIDDEN]));

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const exact = (value: number): PublishedCount => ({ kind: 'exact', value }) as PublishedCount;
const under = (threshold: number): PublishedCount => ({ kind: 'under', threshold }) as PublishedCount;
const HIDDEN = { kind: 'hidden' } as PublishedCount;
