import { bestKnown } from './best-known.ts';
import { benchEngine } from './engine.ts';
import { holdAgainstOracle } from './held.ts';
import { instances } from './instances.ts';
import { options } from './options.ts';
import { measureRegion } from './region.ts';

/**
 * The planner against an exact solver, on the municipalities of `config` and on invented ones. `--quick` takes a
 * sample, `--only WORD` those with the word in the name; `--towns N`, `--seconds N` (for the oracle, per municipality)
 * and `--seed N` as they say. `--engine` runs the planner alone. `--best FILE` keeps the least costs found.
 */
const { engine, quick, only, seed, towns, seconds, best } = options();
const all = instances(towns, seed, only);
const known = bestKnown(best);

/** The region comes first: the oracle's memory is not the planner's. */
const run = async (): Promise<boolean> => {
  const region = only ? undefined : measureRegion(quick ? 30 : 180);
  const held = await holdAgainstOracle(all, seconds, known);
  if (region) console.log(region.line);
  return held && (region?.met ?? true);
};

if (engine) benchEngine(all, known);
else process.exitCode = (await run()) ? 0 : 1;
