import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commonPeople } from './domain/identity.ts';
import { asId, type ForumId, type PersonId, type PlanId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Plan, PlanResult } from './domain/planning/plan.ts';
import { planTogether } from './domain/planning/plan-together.ts';
import { Temporal } from './domain/time.ts';
import { planPreview } from './services/planning/preview.ts';
import { ConfigurationError, readOrganisations } from './settings/load.ts';
import { wordExplanation } from './texts/plan-explained.ts';
import {
  PLAN_USAGE,
  wordCommon,
  wordDifferentZones,
  wordFiles,
  wordPlan,
  wordRemarks,
  wordUnknownForum,
  wordUnwritable,
} from './texts/plan-run.ts';
import { yearPlanView } from './yearplan/year-plan.ts';

/** Ends the run with words instead of a stack. */
class Stop extends Error {}

interface Run {
  readonly files: readonly string[];
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
    const year = Number(values.year);
    if (positionals.length === 0 || !/^2\d{3}$/.test(values.year ?? '')) throw new Stop();
    const forums = values.forums?.split(',').map((id) => asId<ForumId>(id.trim()));
    return {
      files: positionals,
      year,
      explain: values.explain,
      ...(values.out !== undefined && { out: values.out }),
      ...(forums && { forums }),
    };
  } catch {
    throw new Stop(PLAN_USAGE);
  }
};

const readAll = (files: readonly string[]): readonly Organisation[] => {
  try {
    return readOrganisations(files).map(({ organisation }) => organisation);
  } catch (fault) {
    throw fault instanceof ConfigurationError ? new Stop(fault.message) : fault;
  }
};

const requireKnown = (organisations: readonly Organisation[], wanted: readonly ForumId[]): void => {
  const known = organisations.flatMap(({ forums }) => forums.map(({ id }) => id));
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

const show = (organisation: Organisation, { year, explain }: Run, proposed: PlanResult): void => {
  const draft: Plan = {
    ...proposed,
    id: asId<PlanId>('plan'),
    organisation: organisation.id,
    year,
    status: 'draft',
    madeBy: asId<PersonId>('cli'),
    madeAt: Temporal.Now.instant(),
    version: 1,
  };
  const preview = planPreview(organisation, draft, 0);
  console.log(wordPlan(organisation, preview));
  if (explain) console.log(`${wordExplanation(preview)}\n${wordRemarks(preview)}`);
};

const write = async (
  organisation: Organisation,
  year: number,
  proposed: PlanResult,
  folder: string,
): Promise<void> => {
  // Loaded for those who want files: most runs only read.
  const { PLAN_FILES, planFile } = await import('./yearplan/plan-files.ts');
  const view = yearPlanView({ organisation, year, proposed });
  const source = { organisation, view, at: Temporal.Now.instant(), withPeople: true };
  for (const name of PLAN_FILES) writeFileSync(join(folder, name), await planFile(name, source));
  console.log(wordFiles(folder, PLAN_FILES));
};

const run = async (): Promise<void> => {
  const asked = readRun();
  const { files, year, out, forums } = asked;
  const organisations = readAll(files);
  if (forums) requireKnown(organisations, forums);
  if (new Set(organisations.map(({ timeZone }) => timeZone)).size > 1) throw new Stop(wordDifferentZones());
  const several = organisations.length > 1;
  const folderOf = ({ id }: Organisation) => out !== undefined && (several ? join(out, id) : out);
  const folders = organisations.map(folderOf);
  for (const folder of folders) if (folder) makeFolder(folder);
  const plans = planTogether(
    organisations.map((organisation) => ({ organisation, year, booked: [], ...(forums && { forums }) })),
  );
  for (const [index, organisation] of organisations.entries()) {
    const [proposed, folder] = [plans[index], folders[index]];
    if (!proposed) continue;
    if (index > 0) console.log();
    show(organisation, asked, proposed);
    if (folder) await write(organisation, year, proposed, folder);
  }
  if (several) console.log(wordCommon(commonPeople(organisations)));
};

try {
  await run();
} catch (fault) {
  if (!(fault instanceof Stop)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
