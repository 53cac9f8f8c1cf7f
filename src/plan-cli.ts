import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asId, type ForumId, type PersonId, type PlanId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import { planYear } from './domain/planning/plan-year.ts';
import { Temporal } from './domain/time.ts';
import { planPreview } from './services/planning/preview.ts';
import { parseMunicipality } from './settings/municipality.ts';
import { wordMistake } from './texts/configuration.ts';
import {
  PLAN_USAGE,
  wordFiles,
  wordPlan,
  wordRemarks,
  wordUnknownForum,
  wordUnreadable,
  wordUnwritable,
} from './texts/plan-run.ts';
import { yearPlanView } from './yearplan/year-plan.ts';

/** Ends the run with words instead of a stack. */
class Stop extends Error {}

interface Run {
  readonly file: string;
  readonly year: number;
  readonly out?: string;
  readonly forums?: readonly ForumId[];
  readonly explain: boolean;
}

const readRun = (): Run => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        out: { type: 'string' },
        forums: { type: 'string' },
        explain: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    const year = Number(values.year);
    if (file === undefined || others.length > 0 || !/^2\d{3}$/.test(values.year ?? '')) throw new Stop();
    const forums = values.forums?.split(',').map((id) => asId<ForumId>(id.trim()));
    return {
      file,
      year,
      explain: values.explain,
      ...(values.out !== undefined && { out: values.out }),
      ...(forums && { forums }),
    };
  } catch {
    throw new Stop(PLAN_USAGE);
  }
};

const readOrganisation = (file: string): Organisation => {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    throw new Stop(wordUnreadable(file));
  }
  const result = parseMunicipality(source, file);
  if ('mistakes' in result) throw new Stop(result.mistakes.map(wordMistake).join('\n'));
  return result.organisation;
};

const requireKnown = ({ forums }: Organisation, wanted: readonly ForumId[]): void => {
  const known = forums.map(({ id }) => id);
  const stray = wanted.find((id) => !known.includes(id));
  if (stray !== undefined) throw new Stop(wordUnknownForum(stray, known));
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Stop(wordUnwritable(folder));
  }
};

const run = async (): Promise<void> => {
  const { file, year, out, forums, explain } = readRun();
  const organisation = readOrganisation(file);
  if (forums) requireKnown(organisation, forums);
  if (out !== undefined) makeFolder(out);
  const proposed = planYear({ organisation, year, booked: [], ...(forums && { forums }) });
  const at = Temporal.Now.instant();
  const draft = {
    ...proposed,
    id: asId<PlanId>('plan'),
    organisation: organisation.id,
    year,
    status: 'draft',
    madeBy: asId<PersonId>('cli'),
    madeAt: at,
    version: 1,
  } as const;
  const preview = planPreview(organisation, draft, 0);
  console.log(wordPlan(organisation, preview));
  if (explain) console.log(wordRemarks(preview));
  if (out === undefined) return;
  // Loaded for those who want files: most runs only read.
  const { PLAN_FILES, planFile } = await import('./yearplan/plan-files.ts');
  const view = yearPlanView({ organisation, year, proposed });
  for (const name of PLAN_FILES) {
    writeFileSync(join(out, name), await planFile(name, { organisation, view, at, withPeople: true }));
  }
  console.log(wordFiles(out, PLAN_FILES));
};

try {
  await run();
} catch (fault) {
  if (!(fault instanceof Stop)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
