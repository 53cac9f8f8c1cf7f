import { buildProblem } from '../../../src/domain/planning/problem/build-problem.ts';
import { groundOf } from '../../../src/domain/planning/problem/ground.ts';
import { evaluate } from '../../../src/domain/planning/score/evaluate.ts';
import { solve } from '../../../src/domain/planning/solve/solve.ts';
import { atOnce } from '../../../src/domain/planning/steps.ts';
import { type BestKnown, type Cost, costOf, gapOf, shownCost } from './best-known.ts';
import { planned } from './engine.ts';
import type { Instance } from './instances.ts';
import { type Answer, askOracle } from './oracle.ts';
import { MISSING } from './program/meetings.ts';

export interface Comparison {
  readonly name: string;
  readonly proved: boolean;
  /** How much dearer the planner's answer is, as a part of the cheapest that the oracle found. */
  readonly gap: number;
  /** How much dearer it can be at most, as a part of what every plan costs; undefined if meetings may be missing for nothing. */
  readonly atMost: number | undefined;
  readonly milliseconds: number;
  readonly line: string;
}

export const compare = async (instance: Instance, seconds: number, best: BestKnown): Promise<Comparison> => {
  const { cost, milliseconds } = planned(instance);
  const { name, input } = instance;
  const { problem } = buildProblem(groundOf(input));
  const answer = await askOracle(problem, atOnce(solve(problem, input)), seconds);
  const theirs = costOf(evaluate(problem, answer.solution));
  best.learn(name, cost);
  best.learn(name, theirs, answer.proved);
  const gap = gapOf(cost, theirs);
  const least = boundOf(answer, cost.hard - problem.impossible - problem.lapsed);
  const atMost = least && gapOf(cost, { hard: cost.hard, rest: least });
  const line = [
    name.padEnd(20),
    `${input.organisation.forums.length} forums`,
    `${milliseconds.toFixed(0)} ms`.padStart(7),
    `ours ${shownCost(cost)}`.padStart(17),
    `oracle ${shownCost(theirs)}`.padStart(19),
    `${answer.proved ? 'proved' : 'not proved'} in ${answer.seconds.toFixed(1)} s`.padStart(20),
    `${(100 * gap).toFixed(2)} %`.padStart(9),
    answer.proved ? '' : `at most ${atMost === undefined ? '?' : (100 * atMost).toFixed(1)} %`,
  ].join(' ');
  return { name, proved: answer.proved, gap, atMost, milliseconds, line };
};

/** What a plan with so many missing meetings costs at least, if no plan has fewer. */
const boundOf = ({ bound }: Answer, missing: number): Cost['rest'] | undefined => {
  const rest = bound - missing * MISSING;
  return rest > 0 ? rest : undefined;
};
