import type { ConfigurationMistake } from '../domain/configuration.ts';
import type { Organisation } from '../domain/organisation.ts';
import { brokenRules } from './check-municipality.ts';
import { checkReferences } from './check-references.ts';
import type { Path } from './schema-walk.ts';
import { shapeMistakes, valueAt } from './shape-mistakes.ts';
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
    ...(written ? ruleMistakes(written, map) : []),
  ];
  if (parsed.success && mistakes.length === 0) return { organisation: toOrganisation(parsed.data) };
  return { mistakes: inLineOrder(mistakes) };
};

const ruleMistakes = (written: WrittenMunicipality, map: SourceMap): readonly ConfigurationMistake[] =>
  brokenRules(written).map(({ path, rule, details }) => map.mistake(path, { kind: 'rule', rule, details }));

/** How deep the sections are in which one bad value does not spoil the rest: `forums.politirad.cadence`. */
const DEPTH: Readonly<Record<string, number>> = { forums: 3, templates: 3, people: 3 };

/** The file without its ill-formed parts, so that the rules between the others are checked in the same round. */
const soundPart = (value: unknown, bad: readonly Path[]): WrittenMunicipality | undefined => {
  const rest: unknown = structuredClone(value);
  let paths = bad;
  for (let round = 0; round < 4 && paths.length > 0; round++) {
    for (const path of paths) remove(rest, path.slice(0, DEPTH[String(path[0])] ?? 2));
    const again = municipalitySchema.safeParse(rest);
    if (again.success) return again.data;
    paths = again.error.issues.map((issue) => issue.path as Path);
  }
  return undefined;
};

/** Removes what is at the path; what is missing takes the thing that misses it along. */
const remove = (root: unknown, path: Path): void => {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return;
  if (typeof parent === 'object' && parent !== null && key in parent) {
    delete (parent as Record<string | number, unknown>)[key];
  } else {
    remove(root, path.slice(0, -1));
  }
};

const inLineOrder = (mistakes: readonly ConfigurationMistake[]): readonly ConfigurationMistake[] =>
  mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
