import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStart } from '../src/settings/start.ts';
import {
  APP_PACKAGE_USAGE,
  OWN_PAGES_NOTE,
  wordAppPackageMade,
  wordAppPackageMistake,
} from '../src/texts/app-package.ts';
import { appPackage } from './app-package.ts';
import { readRequest } from './read-request.ts';

const OPTIONS = {
  organisation: { type: 'string' },
  'app-id': { type: 'string' },
  developer: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  'app-version': { type: 'string' },
  out: { type: 'string', default: 'dist' },
} as const;

/** The flags as given; nothing if they cannot be understood. */
const readFlags = () => {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch {
    return undefined;
  }
};

const programVersion = (): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')).version;

/** Builds the packages and returns the exit code: 0 all made, 1 something in the way, 2 not understood. */
const build = (): number => {
  const flags = readFlags();
  if (!flags) {
    console.error(APP_PACKAGE_USAGE);
    return 2;
  }
  const { out, 'app-id': appId, 'app-version': version, ...rest } = flags;
  const { settings, organisations } = readStart();
  const { apps, mistakes } = readRequest(
    { ...rest, ...(appId !== undefined && { appId }), ...(version !== undefined && { version }) },
    {
      settings,
      organisations: organisations.map(({ organisation }) => organisation),
      version: programVersion(),
    },
  );
  if (mistakes.length > 0) {
    console.error(mistakes.map(wordAppPackageMistake).join('\n'));
    return 1;
  }
  mkdirSync(out, { recursive: true });
  for (const app of apps) {
    const file = join(out, `slt-bot-${app.organisation}.zip`);
    writeFileSync(file, appPackage(app));
    console.log(wordAppPackageMade(file, app.organisationName, app.version));
  }
  if (rest.website === undefined || rest.privacy === undefined || rest.terms === undefined)
    console.log(OWN_PAGES_NOTE);
  return 0;
};

try {
  process.exitCode = build();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
