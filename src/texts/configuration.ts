import type {
  ConfigurationMistake,
  ConfigurationProblem,
  Expected,
  ReferenceKind,
} from '../domain/configuration.ts';
import { wordRule } from './configuration-rules.ts';

/** One mistake as two or three lines: where it is, what is wrong, what was probably meant. */
export const wordMistake = (mistake: ConfigurationMistake): string => {
  const { file, line, column, path, problem } = mistake;
  if (problem.kind === 'noFile') return `${file}: fila kan ikke leses.`;
  const place = `${file}, linje ${line}, kolonne ${column}${path === '' ? '' : ` (${path})`}:`;
  return `${place}\n  ${wordProblem(problem)}`;
};

const wordProblem = (problem: Exclude<ConfigurationProblem, { kind: 'noFile' }>): string => {
  switch (problem.kind) {
    case 'unreadable':
      return `Fila kan ikke leses som YAML: ${YAML_PROBLEMS[problem.code] ?? 'teksten følger ikke YAML sine regler'}.`;
    case 'unknownKey':
      return `«${problem.found}» er ikke en kjent nøkkel her.${meant(problem.suggestion)} Kjente nøkler: ${problem.known.join(', ')}.`;
    case 'missing':
      return `«${problem.key}» mangler, eller har ingen verdi.`;
    case 'unexpected':
      return `Fant «${problem.found}», ventet ${expectedOneOf(problem.expected)}.${meant(problem.suggestion)}`;
    case 'unknownReference':
      return `Fant «${problem.found}», som ikke er ${REFERENCES[problem.to]} i fila.${meant(problem.suggestion)}${known(problem.known)}`;
    case 'rule':
      return wordRule(problem.rule, problem.details);
  }
};

const meant = (suggestion: string | undefined): string => (suggestion ? ` Mente du «${suggestion}»?` : '');

const MOST_LISTED = 12;

const known = (ids: readonly string[]): string => {
  if (ids.length === 0) return ' Fila har ingen.';
  const more = ids.length > MOST_LISTED ? ` og ${ids.length - MOST_LISTED} til` : '';
  return ` Kjente: ${ids.slice(0, MOST_LISTED).join(', ')}${more}.`;
};

const REFERENCES: Readonly<Record<ReferenceKind, string>> = {
  person: 'en person (people)',
  convener: 'en person (people) eller en rolle',
  forum: 'et forum (forums)',
  forumOrTemplate: 'et forum eller en mal (forums, templates)',
  area: 'en skole eller et område (areas)',
  areaGroup: 'en skole eller et område (areas)',
  municipality: 'en kommune (municipalities)',
  topic: 'et tema (topics)',
  place: 'et sted der et forum møtes (place)',
};

const expectedOneOf = (expected: readonly Expected[]): string => {
  const words = [...new Set(expected.map(wordExpected))];
  return words.length < 2
    ? (words[0] ?? 'noe annet')
    : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`;
};

const wordExpected = (expected: Expected): string => {
  switch (expected.kind) {
    case 'oneOf':
      return expected.values.length === 1
        ? `«${expected.values[0]}»`
        : `ett av: ${expected.values.join(', ')}`;
    case 'atLeast':
      return `minst ${expected.limit}`;
    case 'atMost':
      return `høyst ${expected.limit}`;
    case 'format':
      return FORMATS[expected.format] ?? expected.format;
    default:
      return TYPES[expected.kind];
  }
};

const TYPES = {
  text: 'tekst',
  number: 'et tall',
  wholeNumber: 'et helt tall',
  yesNo: 'true eller false',
  list: 'en liste',
  keys: 'nøkler med verdier',
  nonEmpty: 'minst ett tegn eller element',
} as const;

const FORMATS: Readonly<Record<string, string>> = {
  id: 'en id av små bokstaver a–z, tall og bindestrek',
  date: 'en dato som finnes, skrevet 2027-08-31',
  time: 'et klokkeslett som 08:30',
  hours: 'et tidsrom som 08:30-15:30',
  span: 'et spenn som 3-4',
  pair: 'en liste med to tall, [minst, mest]',
  email: 'en e-postadresse',
  group: 'adressen til en gruppe i Microsoft 365, eller objekt-id-en dens',
  guid: 'en id som 00000000-0000-0000-0000-000000000000',
};

const YAML_PROBLEMS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'en henvisning (*navn) peker ikke på noe',
  BAD_INDENT: 'innrykket stemmer ikke med linjene over, eller en parentes er ikke lukket',
  BLOCK_AS_IMPLICIT_KEY: 'to nøkler på samme linje; sett verdien i anførselstegn hvis den inneholder kolon',
  BAD_SCALAR_START: 'verdien begynner med et tegn som må stå i anførselstegn',
  DUPLICATE_KEY: 'nøkkelen står to ganger på samme sted',
  MISSING_CHAR: 'et tegn mangler, som et anførselstegn, et kolon eller en parentes',
  MULTILINE_IMPLICIT_KEY: 'en nøkkel går over flere linjer; mangler det et kolon?',
  MULTIPLE_DOCS: 'fila inneholder flere dokumenter (---)',
  TAB_AS_INDENT: 'innrykket er gjort med tabulator; bruk mellomrom',
  UNEXPECTED_TOKEN: 'noe står der det ikke skal stå; se på innrykk og kolon',
};
