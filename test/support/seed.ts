import fc from 'fast-check';

const { SEED = '2027', RUNS } = process.env;

/**
 * Every run draws the same: a suite that is green stays green until something changes. `SEED=7 npm test` draws
 * anew; whoever looks for what nobody thought of sets many, and with `RUNS=20` draws twenty times as much of each.
 */
fc.configureGlobal({ seed: Number(SEED), endOnFailure: RUNS !== undefined });

/** How many cases to draw of a property that is slow to try. */
export const runs = (count: number): number => count * Number(RUNS ?? 1);
