/** A sum of variables with their factors, and a constant. */
export interface Expression {
  readonly terms: readonly (readonly [variable: string, factor: number])[];
  readonly constant: number;
}

export const ZERO: Expression = { terms: [], constant: 0 };
export const variable = (name: string, factor = 1): Expression => ({ terms: [[name, factor]], constant: 0 });
export const constant = (value: number): Expression => ({ terms: [], constant: value });

export const plus = (...all: readonly Expression[]): Expression => ({
  terms: all.flatMap(({ terms }) => terms),
  constant: all.reduce((sum, one) => sum + one.constant, 0),
});

export const times = ({ terms, constant: value }: Expression, factor: number): Expression => ({
  terms: terms.map(([name, by]) => [name, by * factor]),
  constant: value * factor,
});

export const minus = (a: Expression, b: Expression): Expression => plus(a, times(b, -1));

/** A mixed-integer program under construction; `text` writes it in the CPLEX LP format. */
export interface LinearModel {
  cost(expression: Expression): void;
  /** The left side is at most the right. */
  atMost(left: Expression, right: Expression): void;
  equal(left: Expression, right: Expression): void;
  /** A new variable from 0 up, whole-numbered (0 or 1) if `binary`. */
  fresh(kind: 'binary' | 'continuous'): string;
  readonly constant: number;
  text(): string;
}

export const linearModel = (): LinearModel => {
  const rows: string[] = [];
  const costs = new Map<string, number>();
  const binaries: string[] = [];
  let [fixed, count] = [0, 0];
  const add = (left: Expression, sign: '<=' | '=', right: Expression): void => {
    const { terms, constant: value } = minus(left, right);
    const merged = merge(terms);
    if (merged.size > 0) rows.push(`${written(merged)} ${sign} ${-value}`);
    else if (sign === '<=' ? value > 1e-9 : Math.abs(value) > 1e-9)
      throw new Error('a row without variables is broken');
  };
  return {
    cost({ terms, constant: value }) {
      fixed += value;
      for (const [name, factor] of terms) costs.set(name, (costs.get(name) ?? 0) + factor);
    },
    atMost: (left, right) => add(left, '<=', right),
    equal: (left, right) => add(left, '=', right),
    fresh(kind) {
      count += 1;
      const name = `v${count}`;
      if (kind === 'binary') binaries.push(name);
      return name;
    },
    get constant() {
      return fixed;
    },
    text: () =>
      [
        'Minimize',
        ` obj: ${written(costs) || '0 v1'}`,
        'Subject To',
        ...rows.map((row, index) => ` r${index}: ${row}`),
        'Binaries',
        ...binaries.map((name) => ` ${name}`),
        'End',
      ].join('\n'),
  };
};

const merge = (terms: Expression['terms']): ReadonlyMap<string, number> => {
  const merged = new Map<string, number>();
  for (const [name, factor] of terms) merged.set(name, (merged.get(name) ?? 0) + factor);
  return merged;
};

const written = (terms: ReadonlyMap<string, number>): string =>
  [...terms]
    .filter(([, factor]) => factor !== 0)
    .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`)
    .join(' ');
