import { planYear } from '../../../src/domain/planning/plan-year.ts';
import type { PlanScore } from '../../../src/domain/planning/score/plan-score.ts';
import { town } from './towns.ts';

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 300;
const MEGABYTE = 2 ** 20;
/** Of the time that a municipality has, the part that may have passed when a round begins. */
const IN_TIME = 0.5;

const costOf = ({ hard, medium, soft }: PlanScore): number => 1000 * hard + medium + soft;

/** Seconds of processor time that have been spent. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * The whole country's SLT municipalities in one process, one after another: in the time that is wanted, each as good as
 * its part of it allows, and without a limit.
 */
export const measureRegion = (municipalities: number): { readonly line: string; readonly met: boolean } => {
  const allowed = (MOST_SECONDS * municipalities) / 180;
  const hurried = planAll(municipalities, allowed);
  const unhurried = planAll(municipalities, Infinity);
  const dearer = (100 * hurried.cost) / unhurried.cost - 100;
  return {
    line: [
      `${municipalities} municipalities with 7 forums of 12: ${hurried.seconds.toFixed(1)} s (wanted ${allowed.toFixed(1)})`,
      `memory ${hurried.megabytes.toFixed(0)} MB (wanted ${MOST_MEGABYTES})`,
      `without a limit ${unhurried.seconds.toFixed(1)} s and ${dearer.toFixed(1)} % cheaper`,
    ].join('; '),
    met: hurried.seconds <= allowed && hurried.megabytes <= MOST_MEGABYTES,
  };
};

const planAll = (municipalities: number, seconds: number) => {
  const began = spent();
  let [megabytes, cost] = [0, 0];
  for (let index = 0; index < municipalities; index += 1) {
    const until = began + (seconds * (index + IN_TIME)) / municipalities;
    const input = town(9000 + index, { forums: 7, members: 12 });
    const { score } = planYear({ ...input, keepGoing: () => spent() < until });
    cost += costOf(score);
    megabytes = Math.max(megabytes, process.memoryUsage().rss / MEGABYTE);
  }
  return { seconds: spent() - began, megabytes, cost };
};
