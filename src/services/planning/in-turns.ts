import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../domain/planning/steps.ts';
import type { Deps } from '../ports/deps.ts';

/** Longer than this nobody waits for a still better plan. */
const SEARCH_MS = 1_000;

/** Does the work a step at a time; whoever else has asked for something has their turn between two steps. */
export const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
};

/**
 * True until a search that begins now has had its time. The rounds of a search are counted as well: a clock that stands
 * still ends it too, and it is by far the most common end, so that the same question mostly gets the same answer.
 */
export const searchTime = ({ clock }: Pick<Deps, 'clock'>): (() => boolean) => {
  const end = clock.now().epochMilliseconds + SEARCH_MS;
  return () => clock.now().epochMilliseconds < end;
};
