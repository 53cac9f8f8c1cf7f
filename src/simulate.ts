import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Organisation } from './domain/organisation.ts';
import { parseMunicipality } from './settings/municipality.ts';
import { simulateYear } from './simulated-year.ts';
import { judge } from './simulator/year/invariants/index.ts';
import { everyLine, meetingLines, totalsLine, verdictLines } from './simulator/year/print.ts';
import { reportHtml } from './simulator/year/report.ts';
import { reportData } from './simulator/year/report-data.ts';
import { wordMistake } from './texts/configuration.ts';

const USAGE = `Kjører kommuner gjennom et helt år på en rask klokke, og skriver hva som ble sendt til hvem.

  npm run simulate -- FIL … [--year 2027] [--seed 1] [--out report] [--verbose]

  FIL        en eller flere konfigurasjonsfiler: config/stange.yaml
  --year     året som planlegges og leves (neste år hvis det ikke sies)
  --seed     frøet som avgjør hva medlemmene gjør; samme frø gir samme år
  --out      mappen rapportene skrives til, eller en .html-fil når det er én kommune
  --verbose  hver melding på en linje for seg`;

interface Options {
  readonly files: readonly string[];
  readonly year: number;
  readonly seed: number;
  readonly out: string;
  readonly verbose: boolean;
}

const misuse = (what: string): Error => new Error(`${what}\n\n${USAGE}`);

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
  if (positionals.length === 0) throw misuse('Si hvilken konfigurasjonsfil det gjelder.');
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw misuse(`${values.year} er ikke et årstall.`);
  if (!Number.isInteger(seed)) throw misuse(`Frøet ${values.seed} er ikke et heltall.`);
  return { files: positionals, year, seed, out: values.out, verbose: values.verbose };
};

/** Throws with every mistake of the file, worded. */
const read = (file: string): Organisation => {
  const parsed = parseMunicipality(sourceOf(file), file);
  if ('organisation' in parsed) return parsed.organisation;
  throw new Error(parsed.mistakes.map(wordMistake).join('\n'));
};

const sourceOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file}: fila kan ikke leses.`);
  }
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
  console.log(`\n${organisation.name} ${year}, frø ${seed}`);
  for (const line of verbose ? everyLine(observed) : meetingLines(observed)) console.log(line);
  console.log(`${totalsLine(observed)} · ${seconds} s`);
  for (const line of verdictLines(verdicts)) console.log(line);
  console.log(`Rapport: ${file}`);
  return verdicts.every(({ breaches }) => breaches.length === 0);
};

const simulateAll = async (options: Options): Promise<boolean> => {
  const began = performance.now();
  const organisations = options.files.map(read);
  const held: boolean[] = [];
  for (const organisation of organisations) held.push(await simulate(options, organisation));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (held.length > 1) console.log(`\n${held.length} kommuner på ${seconds} s`);
  return held.every(Boolean);
};

try {
  process.exitCode = (await simulateAll(optionsFrom(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
