import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { PlanScore } from '../../../src/domain/planning/score/plan-score.ts';

/** What a plan costs: meetings that are missing, compared first, and all the rest in one sum. */
export interface Cost {
  readonly hard: number;
  readonly rest: number;
}

export const costOf = ({ hard, medium, soft }: PlanScore): Cost => ({ hard, rest: medium + soft });

/**
 * How much dearer ours is, as a part of theirs. A missing meeting is a failure whatever the rest costs; a cost of less
 * than 1 counts as 1.
 */
export const gapOf = (ours: Cost, theirs: Cost): number =>
  ours.hard === theirs.hard ? (ours.rest - theirs.rest) / Math.max(1, theirs.rest) : ours.hard - theirs.hard;

export const shownCost = ({ hard, rest }: Cost): string => `${hard} + ${rest.toFixed(2)}`;

/** By instance, the least cost that any run has found, kept in a file between runs. */
export interface BestKnown {
  of(name: string): Cost | undefined;
  /** Keeps the cost if it is less than what was known. */
  learn(name: string, cost: Cost): void;
}

const file = z.record(z.string(), z.object({ hard: z.number(), rest: z.number() }));

/** Without a path nothing is known, and nothing is kept. */
export const bestKnown = (path: string | undefined): BestKnown => {
  const known = new Map<string, Cost>();
  if (path && existsSync(path)) {
    for (const [name, cost] of Object.entries(file.parse(JSON.parse(readFileSync(path, 'utf8')))))
      known.set(name, cost);
  }
  return {
    of: (name) => known.get(name),
    learn(name, cost) {
      const before = known.get(name);
      if (before && gapOf(cost, before) > -1e-9) return;
      known.set(name, cost);
      if (path) writeFileSync(path, `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`);
    },
  };
};
