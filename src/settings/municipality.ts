import type { ConfigurationMistake, ConfigurationRule } from '../domain/configuration.ts';
import type { Organisation } from '../domain/organisation.ts';
import { findNationalIds } from '../domain/privacy/national-id.ts';
import { plainText } from '../domain/privacy/plain.ts';
import { brokenRules } from './check-municipality.ts';
import { checkReferences } from './check-references.ts';
import type { Path } from './schema-walk.ts';
import { shapeMistakes } from './shape-mistakes.ts';
import { soundPart } from './sound-part.ts';
import { readSource, type SourceMap } from './source-map.ts';
import { toOrganisation } from './to-organisation.ts';
import { usualTopics } from './usual.ts';
import { municipalitySchema, type WrittenMunicipality } from './written-municipality.ts';

export type ParsedMunicipality =
  | { readonly organisation: Organisation }
  | { readonly mistakes: readonly ConfigurationMistake[] };

/**
 * Reads a municipality's configuration. Never throws: either the organisation with every default filled in, or all
 * mistakes of the file at once, in the order of its lines. `file` is only what the mistakes call it.
 */
export const parseMunicipality = (source: string, file: string): ParsedMunicipality => {
  const map = readSource(source, file);
  const numbers = nationalIds(source, map);
  if (numbers.length > 0) return { mistakes: numbers };
  if (map.syntax.length > 0) return { mistakes: inLineOrder(map.syntax) };
  const parsed = municipalitySchema.safeParse(map.value);
  const shape = parsed.success ? undefined : shapeMistakes(parsed.error.issues, map);
  const written = parsed.success ? parsed.data : soundPart(map.value, shape?.paths ?? []);
  const mistakes = [
    ...(shape?.mistakes ?? []),
    ...checkReferences(
      map,
      usualTopics('nb').map(({ id }) => id),
    ),
    ...(written ? ruleMistakes(written, map, shape?.paths ?? []) : []),
  ];
  if (parsed.success && mistakes.length === 0) return { organisation: toOrganisation(parsed.data) };
  return { mistakes: inLineOrder(mistakes) };
};

/** A national identity number has no business in the file, not even in a comment. Told alone, so that nothing echoes it. */
const nationalIds = (source: string, map: SourceMap): readonly ConfigurationMistake[] =>
  findNationalIds(plainText(source)).map(({ start }) =>
    map.mistakeAt(start, { kind: 'rule', rule: 'nationalId', details: {} }),
  );

/** Rules that look at people say nothing while people are ill-formed: the one mistake would be told twice. */
const ABOUT_PEOPLE: readonly ConfigurationRule[] = ['matchesNobody', 'substituteForNobody', 'sameEmail'];

const ruleMistakes = (
  written: WrittenMunicipality,
  map: SourceMap,
  bad: readonly Path[],
): readonly ConfigurationMistake[] => {
  const unsure = bad.some(([section]) => section === 'people') ? ABOUT_PEOPLE : [];
  return brokenRules(written)
    .filter(({ rule }) => !unsure.includes(rule))
    .map(({ path, rule, details }) => map.mistake(path, { kind: 'rule', rule, details }));
};

const inLineOrder = (mistakes: readonly ConfigurationMistake[]): readonly ConfigurationMistake[] =>
  mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
