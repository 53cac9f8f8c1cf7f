import { writeFileSync } from 'node:fs';
import { wordMistake } from '../texts/configuration.ts';
import { CONFIG_USAGE, wordMistakeCount } from '../texts/configuration-check.ts';
import { wordOrganisation } from '../texts/configuration-reading.ts';
import { jsonSchemaText } from './json-schema.ts';
import { readOrganisation } from './load.ts';

/** Checks one file and prints what was found; true if it is without mistakes. */
const checkFile = (file: string): boolean => {
  const read = readOrganisation(file);
  if ('organisation' in read) {
    console.log(`${file}: OK\n${wordOrganisation(read.organisation)}\n`);
    return true;
  }
  console.error(read.mistakes.map(wordMistake).join('\n'));
  console.error(wordMistakeCount(file, read.mistakes.length));
  return false;
};

const [command, ...files] = process.argv.slice(2);
if (command === 'check' && files.length > 0) {
  const sound = files.map(checkFile);
  process.exitCode = sound.every(Boolean) ? 0 : 1;
} else if (command === 'schema') {
  writeFileSync('config/schema.json', jsonSchemaText());
} else {
  console.error(CONFIG_USAGE);
  process.exitCode = 2;
}
