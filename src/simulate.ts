import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Organisation } from './domain/organisation.ts';
import { readOrganisations } from './settings/load.ts';
import { simulateYear } from './simulated-year.ts';
import { judge } from './simulator/year/invariants/index.ts';
import { everyLine, meetingLines, totalsLine, verdictLines } from './simulator/year/print.ts';
import { reportHtml } from './simulator/year/report.ts';
import { reportData } from './simulator/year/report-data.ts';
import {
  NO_FILE,
  SIMULATE_USAGE,
  wordNoSeed,
  wordNoYear,
  wordReport,
  wordSimulatedAll,
  wordSimulatedYear,
} from './texts/simulate-run.ts';

interface Options {
  readonly files: readonly string[];
  readonly year: number;
  readonly seed: number;
  readonly out: string;
  readonly verbose: boolean;
}

const misuse = (what: string): Error => new Error(`${what}\n\n${SIMULATE_USAGE}`);

/** Throws with a sentence that says what is wrong. */
const optionsFrom = (args: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      year: { type: 'string', default: String(new Date().getFullYear() + 1) },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'report' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const year = Number(values.year);
  const seed = Number(values.seed);
  if (positionals.length === 0) throw misuse(NO_FILE);
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw misuse(wordNoYear(values.year));
  if (!Number.isInteger(seed)) throw misuse(wordNoSeed(values.seed));
  return { files: positionals, year, seed, out: values.out, verbose: values.verbose };
};

const reportFile = ({ files, out, year }: Options, { id }: Organisation): string =>
  out.endsWith('.html') && files.length === 1 ? out : join(out, `${id}-${year}.html`);

/** Returns true if everything that must hold did. */
const simulate = async (options: Options, organisation: Organisation): Promise<boolean> => {
  const { year, seed, verbose } = options;
  const began = performance.now();
  const observed = await simulateYear(organisation, { year, seed });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const verdicts = judge(observed);
  const file = reportFile(options, organisation);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, reportHtml(reportData(observed, verdicts, { seed, seconds })));
  console.log(wordSimulatedYear(organisation.name, year, seed));
  for (const line of verbose ? everyLine(observed) : meetingLines(observed)) console.log(line);
  console.log(`${totalsLine(observed)} · ${seconds} s`);
  for (const line of verdictLines(verdicts)) console.log(line);
  console.log(wordReport(file));
  return verdicts.every(({ breaches }) => breaches.length === 0);
};

const simulateAll = async (options: Options): Promise<boolean> => {
  const began = performance.now();
  const organisations = readOrganisations(options.files);
  const held: boolean[] = [];
  for (const { organisation } of organisations) held.push(await simulate(options, organisation));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (held.length > 1) console.log(wordSimulatedAll(held.length, seconds));
  return held.every(Boolean);
};

try {
  process.exitCode = (await simulateAll(optionsFrom(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
