import type { PlanInput } from '../../src/domain/planning/plan.ts';
import { planningYear, planYear } from '../../src/domain/planning/plan-year.ts';
import { inTurns } from '../../src/services/planning/in-turns.ts';
import { configured } from '../support/live-town.ts';
import { type Figure, median } from './figures.ts';

const TOWNS = ['stange', 'lindesnesregionen'];
const ROUNDS = 5;

/** How long others wait for their turn at most while a year is planned, against planning it at once. */
export const measurePlanningWait = async (): Promise<Figure> => {
  const waits: number[] = [];
  const wholes: number[] = [];
  for (const id of TOWNS) {
    const base: PlanInput = { organisation: configured(id), year: 2027, booked: [] };
    const { slots } = planYear(base);
    // Another alternative takes longest.
    const input = { ...base, differentFrom: [slots] };
    for (let round = 0; round < ROUNDS; round++) {
      wholes.push(await longestWait(async () => planYear(input)));
      waits.push(await longestWait(() => inTurns(planningYear(input))));
    }
  }
  return {
    what: 'the longest wait of others while a year is planned',
    ours: `${median(waits).toFixed(0)} ms`,
    theirs: `${median(wholes).toFixed(0)} ms at once`,
    ratio: median(waits) / median(wholes),
    wanted: { atMost: 0.3 },
  };
};

const longestWait = async (work: () => Promise<unknown>): Promise<number> => {
  let [longest, last, over] = [0, performance.now(), false];
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setImmediate(beat);
  };
  setImmediate(beat);
  await work();
  over = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
};
