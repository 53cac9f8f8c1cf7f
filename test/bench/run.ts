import { isMet, printFigure } from './figures.ts';
import { measurePlanningWait } from './planning-wait.ts';
import { measureStart } from './start-up.ts';
import { measureThroughput } from './throughput.ts';
import { measureTick } from './tick.ts';

/** Every figure is a ratio of two things measured side by side in this run; machines differ, ratios less so. */
const figures = [
  await measureTick(),
  await measurePlanningWait(),
  ...(await measureStart()),
  ...(await measureThroughput()),
];
figures.forEach(printFigure);
process.exitCode = figures.every(isMet) ? 0 : 1;
