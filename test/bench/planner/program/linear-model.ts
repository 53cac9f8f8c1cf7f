/** A sum of columns (variables) with their factors, and a constant. */
export interface Expression {
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly constant: number;
}

export const ZERO: Expression = { terms: [], constant: 0 };
export const constant = (value: number): Expression => ({ terms: [], constant: value });
const column = (index: number): Expression => ({ terms: [[index, 1]], constant: 0 });

export const plus = (...all: readonly Expression[]): Expression => ({
  terms: all.flatMap(({ terms }) => terms),
  constant: all.reduce((sum, one) => sum + one.constant, 0),
});

export const minus = (a: Expression, b: Expression): Expression => ({
  terms: [...a.terms, ...b.terms.map(([index, factor]): [number, number] => [index, -factor])],
  constant: a.constant - b.constant,
});

/** What the expression amounts to when the columns have these values. */
export const amount = (values: Float64Array, { terms, constant: fixed }: Expression): number =>
  terms.reduce((sum, [index, factor]) => sum + factor * (values[index] ?? 0), fixed);

interface Column {
  readonly cost: number;
  readonly whole: boolean;
  readonly most: number;
}

/** The sum of its columns times their factors is from `least` to `most`. */
interface Row {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** A mixed-integer program under construction; what is added later comes last. */
export interface LinearModel {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is paid in any case. */
  readonly paid: number;
  /** A new column that is from 0 to 1, or to `most`, and costs so much each. */
  fresh(cost: number, kind?: Partial<Column>): Expression;
  pay(cost: number): void;
  /** The left side is at most the right. */
  atMost(left: Expression, right: Expression): void;
  equal(left: Expression, right: Expression): void;
}

export const linearModel = (): LinearModel => {
  const columns: Column[] = [];
  const rows: Row[] = [];
  let paid = 0;
  const add = (sum: Expression, least: number): void => {
    const merged = merge(sum.terms);
    if (merged.length === 0) {
      if (sum.constant > 1e-9 || sum.constant < least - 1e-9)
        throw new Error('a row without columns is broken');
      return;
    }
    rows.push({
      indices: merged.map(([index]) => index),
      values: merged.map(([, factor]) => factor),
      least: least - sum.constant,
      most: -sum.constant,
    });
  };
  return {
    columns,
    rows,
    get paid() {
      return paid;
    },
    fresh(cost, kind) {
      columns.push({ cost, whole: false, most: 1, ...kind });
      return column(columns.length - 1);
    },
    pay(cost) {
      paid += cost;
    },
    atMost: (left, right) => add(minus(left, right), -Infinity),
    equal: (left, right) => add(minus(left, right), 0),
  };
};

const merge = (terms: Expression['terms']): readonly (readonly [number, number])[] => {
  const merged = new Map<number, number>();
  for (const [index, factor] of terms) merged.set(index, (merged.get(index) ?? 0) + factor);
  return [...merged].filter(([, factor]) => factor !== 0);
};
