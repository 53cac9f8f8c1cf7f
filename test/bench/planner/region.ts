import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { town } from './towns.ts';

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 300;
const MEGABYTE = 2 ** 20;

/** The whole country's SLT municipalities in one process, one after another. */
export const measureRegion = (municipalities: number): { readonly line: string; readonly met: boolean } => {
  const began = process.cpuUsage();
  let most = 0;
  for (let index = 0; index < municipalities; index += 1) {
    planYear(town(9000 + index, { forums: 7, members: 12 }));
    most = Math.max(most, process.memoryUsage().rss / MEGABYTE);
  }
  const spent = process.cpuUsage(began);
  const seconds = (spent.user + spent.system) / 1e6;
  const allowed = (MOST_SECONDS * municipalities) / 180;
  return {
    line: `${municipalities} municipalities with 7 forums of 12: ${seconds.toFixed(1)} s (wanted ${allowed.toFixed(1)}), memory ${most.toFixed(0)} MB (wanted ${MOST_MEGABYTES})`,
    met: seconds <= allowed && most <= MOST_MEGABYTES,
  };
};
