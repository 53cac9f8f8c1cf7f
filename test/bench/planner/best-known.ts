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

/** The least cost that any run has found for an instance, and whether the oracle has proved that there is no lower. */
interface Known extends Cost {
  readonly proved: boolean;
}

/** By instance what is known of it, kept in a file between runs. */
export interface BestKnown {
  of(name: string): Known | undefined;
  /** Keeps the cost if it is less than what was known, and what is proved of it. */
  learn(name: string, cost: Cost, proved?: boolean): void;
}

const file = z.record(z.string(), z.object({ hard: z.number(), rest: z.number(), proved: z.boolean() }));

const SAME = 1e-6;

/** Without a path nothing is known, and nothing is kept. */
export const bestKnown = (path: string | undefined): BestKnown => {
  const known = new Map<string, Known>();
  if (path && existsSync(path)) {
    for (const [name, one] of Object.entries(file.parse(JSON.parse(readFileSync(path, 'utf8')))))
      known.set(name, one);
  }
  return {
    of: (name) => known.get(name),
    learn(name, { hard, rest }, proved = false) {
      const before = known.get(name);
      const gap = before ? gapOf({ hard, rest }, before) : -Infinity;
      if (gap > SAME || (gap > -SAME && !proved)) return;
      known.set(name, { hard, rest, proved });
      if (path) writeFileSync(path, `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`);
    },
  };
};
