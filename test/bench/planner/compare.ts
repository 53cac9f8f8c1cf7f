import type { PlanInput } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { buildProblem } from '../../../src/domain/planning/problem/build-problem.ts';
import { groundOf } from '../../../src/domain/planning/problem/ground.ts';
import { evaluate } from '../../../src/domain/planning/score/evaluate.ts';
import type { PlanScore } from '../../../src/domain/planning/score/plan-score.ts';
import { askOracle } from './oracle.ts';

export interface Comparison {
  readonly name: string;
  readonly proved: boolean;
  /** How much dearer the planner's answer is, as a part of the oracle's; undefined if the oracle found nothing. */
  readonly gap: number | undefined;
  /** Of the processor: what the clock shows on a machine that does nothing else. */
  readonly milliseconds: number;
  readonly line: string;
}

const costOf = ({ medium, soft }: PlanScore): number => medium + soft;

/** A missing meeting is a failure whatever the rest costs; an oracle's cost of less than 1 counts as 1. */
const gapOf = (ours: PlanScore, theirs: PlanScore): number => {
  if (ours.hard !== theirs.hard) return ours.hard - theirs.hard;
  return (costOf(ours) - costOf(theirs)) / Math.max(1, costOf(theirs));
};

export const compare = async (input: PlanInput, seconds: number): Promise<Comparison> => {
  const began = process.cpuUsage();
  const { score } = planYear(input);
  const spent = process.cpuUsage(began);
  const milliseconds = (spent.user + spent.system) / 1000;
  const { problem } = buildProblem(groundOf(input));
  const answer = await askOracle(problem, seconds);
  const theirs = answer.solution && evaluate(problem, answer.solution);
  const gap = theirs && gapOf(score, theirs);
  const { name, forums } = input.organisation;
  const line = [
    name.padEnd(24),
    `${forums.length} forums`.padEnd(10),
    `${milliseconds.toFixed(0)} ms`.padStart(8),
    `ours ${score.hard} + ${costOf(score).toFixed(2)}`.padStart(20),
    theirs
      ? `oracle ${theirs.hard} + ${costOf(theirs).toFixed(2)}`.padStart(22)
      : 'oracle found nothing'.padStart(22),
    `${answer.proved ? 'proved' : 'not proved'} in ${answer.seconds.toFixed(1)} s`.padStart(20),
    gap === undefined ? '' : `${(100 * gap).toFixed(2)} %`.padStart(9),
  ].join(' ');
  return { name, proved: answer.proved && theirs !== undefined, gap, milliseconds, line };
};
