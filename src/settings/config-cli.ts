import { readFileSync, writeFileSync } from 'node:fs';
import { wordMistake } from '../texts/configuration.ts';
import { wordOrganisation } from '../texts/configuration-reading.ts';
import { jsonSchemaText } from './json-schema.ts';
import { parseMunicipality } from './municipality.ts';

const USAGE = `Bruk:
  npm run config -- check FIL…   sjekk konfigurasjonsfiler og vis hva som ble forstått
  npm run config -- schema       skriv config/schema.json på nytt`;

/** Checks one file and prints what was found; true if it is without mistakes. */
const checkFile = (file: string): boolean => {
  const source = sourceOf(file);
  if (source === undefined) {
    console.error(`${file}: fila kan ikke leses.`);
    return false;
  }
  const result = parseMunicipality(source, file);
  if ('organisation' in result) {
    console.log(`${file}: OK\n${wordOrganisation(result.organisation)}\n`);
    return true;
  }
  console.error(result.mistakes.map(wordMistake).join('\n'));
  console.error(`${file}: ${result.mistakes.length} feil.\n`);
  return false;
};

const sourceOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const [command, ...files] = process.argv.slice(2);
if (command === 'check' && files.length > 0) {
  const sound = files.map(checkFile);
  process.exitCode = sound.every(Boolean) ? 0 : 1;
} else if (command === 'schema') {
  writeFileSync('config/schema.json', jsonSchemaText());
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
