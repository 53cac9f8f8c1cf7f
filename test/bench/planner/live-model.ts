import { createRequire } from 'node:module';
import type highsLoader from 'highs';
import type { Highs, Model } from 'highs';
import type { LinearModel } from './program/linear-model.ts';

/** The package's types describe its CommonJS door. */
const loadHighs: typeof highsLoader.default = createRequire(import.meta.url)('highs');

/** A program inside the solver, which remembers where it was when rows are added. */
export interface LiveModel {
  /** Solves it with fractions allowed, after telling the solver of new columns and rows. */
  relax(): void;
  /** Solves it in whole numbers, beginning with an answer in which some of the columns have these values. */
  solve(whole: readonly number[], start: ReadonlyMap<number, number>): Whole;
  readonly objective: number;
  readonly values: Float64Array;
  /** What the answer would cost more at least with one more of the column. */
  readonly reducedCosts: Float64Array;
  forbid(column: number): void;
  close(): void;
}

interface Whole {
  readonly values: Float64Array | undefined;
  readonly optimal: boolean;
  readonly bound: number;
}

/** Root cuts cost far more here than the branches they save. */
const SEARCH = { mip_rel_gap: 0, mip_abs_gap: 1e-5, mip_allow_restart: false };

/** @param spent processor seconds since the beginning; the solver is stopped after `seconds` of them */
export const liveModel = async (
  program: LinearModel,
  spent: () => number,
  seconds: number,
): Promise<LiveModel> => {
  const highs = await loadHighs();
  const model = highs.createModel();
  const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType;
  const stop = (event: { interrupt(): void }): undefined => {
    if (spent() > seconds) event.interrupt();
  };
  const tell = teller(highs, model, program);
  model.options.set({ output_flag: false, ...SEARCH });
  return {
    relax() {
      tell();
      model.run({ [simplexInterrupt]: stop });
    },
    solve(whole, start) {
      tell();
      for (const column of whole) model.changeColIntegrality(column, highs.constants.variableType.integer);
      model.setSolution({ indices: [...start.keys()], values: [...start.values()] });
      model.run({ [mipInterrupt]: stop });
      const usable = model.info.get('primal_solution_status') === 2;
      return {
        values: usable ? model.getSolution().colValue : undefined,
        optimal: model.getModelStatus() === highs.constants.modelStatus.optimal,
        bound: Number(model.info.get('mip_dual_bound')),
      };
    },
    get objective() {
      return model.getObjectiveValue();
    },
    get values() {
      return model.getSolution().colValue;
    },
    get reducedCosts() {
      return model.getSolution().colDual;
    },
    forbid: (column) => model.changeColBounds(column, 0, 0),
    close: () => model.dispose(),
  };
};

/** Tells the solver of what it has not been told yet. */
const teller = (highs: Highs, model: Model, program: LinearModel): (() => void) => {
  let [columns, rows] = [0, 0];
  return () => {
    const newColumns = program.columns.slice(columns);
    const newRows = program.rows.slice(rows);
    [columns, rows] = [program.columns.length, program.rows.length];
    for (const { cost, most } of newColumns) model.addCol(cost, 0, most, { indices: [], values: [] });
    for (const { indices, values, least, most } of newRows)
      model.addRow(least === -Infinity ? -highs.infinity : least, most, { indices, values });
  };
};
