export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** A measured ratio and what it is to be. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  /** Without it the figure is only told. */
  readonly wanted?: { readonly atLeast: number } | { readonly atMost: number };
}

export const isMet = ({ ratio, wanted }: Figure): boolean => {
  if (!wanted) return true;
  return 'atLeast' in wanted ? ratio >= wanted.atLeast : ratio <= wanted.atMost;
};

const goalOf = (wanted: Figure['wanted']): string => {
  if (!wanted) return 'no goal';
  return 'atLeast' in wanted ? `at least ${wanted.atLeast}` : `at most ${wanted.atMost}`;
};

export const printFigure = (figure: Figure): void => {
  const { what, ours, theirs, ratio, wanted } = figure;
  const goal = goalOf(wanted);
  console.log(
    `${isMet(figure) ? 'ok  ' : 'MISS'} ${what}: ${ratio.toFixed(2)} (${goal}); ${ours} against ${theirs}`,
  );
};
