import type { Anchor } from '../../organisation.ts';
import type { Reach } from './problem.ts';

/** The anchor as days from a meeting of the other lane to one of this. */
export const reachOf = (lane: number, { relation, leastDays, mostDays }: Anchor): Reach =>
  relation === 'after'
    ? { lane, least: leastDays, most: mostDays }
    : { lane, least: -mostDays, most: -leastDays };
