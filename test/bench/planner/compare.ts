import { buildProblem } from '../../../src/domain/planning/problem/build-problem.ts';
import { groundOf } from '../../../src/domain/planning/problem/ground.ts';
import { evaluate } from '../../../src/domain/planning/score/evaluate.ts';
import { type BestKnown, costOf, gapOf, shownCost } from './best-known.ts';
import { planned } from './engine.ts';
import type { Instance } from './instances.ts';
import { askOracle } from './oracle.ts';

export interface Comparison {
  readonly name: string;
  readonly proved: boolean;
  /** How much dearer the planner's answer is, as a part of the oracle's; undefined if the oracle found nothing. */
  readonly gap: number | undefined;
  readonly milliseconds: number;
  readonly line: string;
}

export const compare = async (instance: Instance, seconds: number, best: BestKnown): Promise<Comparison> => {
  const { cost, milliseconds } = planned(instance);
  const { name, input } = instance;
  const { problem } = buildProblem(groundOf(input));
  const answer = await askOracle(problem, seconds);
  const theirs = answer.solution && costOf(evaluate(problem, answer.solution));
  const gap = theirs && gapOf(cost, theirs);
  best.learn(name, cost);
  if (theirs) best.learn(name, theirs);
  const line = [
    name.padEnd(24),
    `${input.organisation.forums.length} forums`.padEnd(10),
    `${milliseconds.toFixed(0)} ms`.padStart(8),
    `ours ${shownCost(cost)}`.padStart(20),
    (theirs ? `oracle ${shownCost(theirs)}` : 'oracle found nothing').padStart(22),
    `${answer.proved ? 'proved' : 'not proved'} in ${answer.seconds.toFixed(1)} s`.padStart(20),
    gap === undefined ? '' : `${(100 * gap).toFixed(2)} %`.padStart(9),
  ].join(' ');
  return { name, proved: answer.proved && theirs !== undefined, gap, milliseconds, line };
};
