import type { z } from 'zod';
import type { ConfigurationMistake, ConfigurationProblem, Expected } from '../domain/configuration.ts';
import { fold } from '../domain/fold.ts';
import { nearest } from './nearest.ts';
import { keysAt, type Path, takesDecimals } from './schema-walk.ts';
import type { SourceMap } from './source-map.ts';
import { municipalitySchema } from './written-municipality.ts';

type Issue = z.core.$ZodIssue;

/** One thing that zod found, at one place, with what would have done there. */
interface ShapeMistake {
  readonly path: Path;
  readonly unknownKey?: string;
  /** The key itself is no id; it stands at the path of its value. */
  readonly badKey?: boolean;
  readonly expected: readonly Expected[];
}

export const shapeMistakes = (
  issues: readonly Issue[],
  source: SourceMap,
): { readonly mistakes: readonly ConfigurationMistake[]; readonly paths: readonly Path[] } => {
  const found = issues.flatMap((issue) => flatten(issue, []));
  const mistakes = found.map((one) => describe(one, source));
  return {
    mistakes: withoutEchoes(mistakes),
    paths: found.map(({ path, unknownKey }) => (unknownKey === undefined ? path : [...path, unknownKey])),
  };
};

const flatten = (issue: Issue, prefix: Path): readonly ShapeMistake[] => {
  const path = [...prefix, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknownKey) => ({ path, unknownKey, expected: [] }));
  }
  if (issue.code === 'invalid_key') return [{ path, badKey: true, expected: [ID] }];
  if (issue.code !== 'invalid_union') return [{ path, expected: expectedBy(issue, path) }];
  const chosen = meantBranch(branchesOf(issue.errors));
  if (chosen) return chosen.flatMap((inner) => flatten(inner, path));
  return [
    { path, expected: issue.errors.flat().flatMap((inner) => flatten(inner, []).flatMap((m) => m.expected)) },
  ];
};

/** "One, or a list" of this or that is a union in a union: all of them are branches alike. */
const branchesOf = (branches: readonly (readonly Issue[])[]): readonly (readonly Issue[])[] =>
  branches.flatMap((issues) => {
    const [only, ...more] = issues;
    const isUnion = more.length === 0 && only?.code === 'invalid_union' && only.path.length === 0;
    return isUnion ? branchesOf(only.errors) : [issues];
  });

/** The branch of a union whose kind of value was written, though something inside it is wrong. */
const meantBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches
    .filter((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))
    .toSorted((a, b) => a.length - b.length)[0];

const ID: Expected = { kind: 'format', format: 'id' };

const TYPES: Readonly<Record<string, Expected>> = {
  string: { kind: 'text' },
  number: { kind: 'wholeNumber' },
  int: { kind: 'wholeNumber' },
  boolean: { kind: 'yesNo' },
  array: { kind: 'list' },
  tuple: { kind: 'format', format: 'pair' },
  object: { kind: 'keys' },
  record: { kind: 'keys' },
};

const expectedBy = (issue: Issue, path: Path): readonly Expected[] => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'number' && takesDecimals(municipalitySchema, path)) return [{ kind: 'number' }];
      return [TYPES[issue.expected] ?? { kind: 'text' }];
    case 'invalid_value':
      return [{ kind: 'oneOf', values: issue.values.map(String) }];
    case 'invalid_format':
      return [{ kind: 'format', format: issue.format }];
    case 'too_small':
      return [sizeExpected(issue.origin, 'atLeast', Number(issue.minimum))];
    case 'too_big':
      return [sizeExpected(issue.origin, 'atMost', Number(issue.maximum))];
    default:
      return [{ kind: 'text' }];
  }
};

const sizeExpected = (origin: string, kind: 'atLeast' | 'atMost', limit: number): Expected => {
  if (origin === 'number' || origin === 'int') return { kind, limit };
  return limit === 2 ? { kind: 'format', format: 'pair' } : { kind: 'nonEmpty' };
};

const describe = (shape: ShapeMistake, source: SourceMap): ConfigurationMistake => {
  const { path, unknownKey, badKey, expected } = shape;
  if (unknownKey !== undefined) return unknown(path, unknownKey, source);
  const value = valueAt(source.value, path);
  const key = String(path.at(-1) ?? '');
  if (badKey) return source.mistake(path, unexpected(key, key, expected), 'key');
  if (value === undefined || value === null) return source.mistake(path, { kind: 'missing', key });
  return source.mistake(path, unexpected(source.found(path), value, expected));
};

const unexpected = (found: string, value: unknown, expected: readonly Expected[]): ConfigurationProblem => {
  const suggestion = typeof value === 'string' ? suggest(value, expected) : undefined;
  return { kind: 'unexpected', found, expected, ...(suggestion && { suggestion }) };
};

const suggest = (value: string, expected: readonly Expected[]): string | undefined =>
  expected.some((one) => one.kind === 'format' && one.format === 'id')
    ? asId(value)
    : nearest(value, allowedWords(expected));

const unknown = (path: Path, found: string, source: SourceMap): ConfigurationMistake => {
  const written = valueAt(source.value, path);
  const taken = new Set(Object.keys(typeof written === 'object' && written !== null ? written : {}));
  const known = keysAt(municipalitySchema, path);
  const suggestion = nearest(
    found,
    known.filter((key) => !taken.has(key)),
  );
  const problem = { kind: 'unknownKey', found, known, ...(suggestion && { suggestion }) } as const;
  return source.mistake([...path, found], problem, 'key');
};

const asId = (word: string): string =>
  word
    .trim()
    .split(/[\s_.-]+/)
    .map((part) => fold(part).replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
    .join('-');

const allowedWords = (expected: readonly Expected[]): readonly string[] =>
  expected.flatMap((one) => (one.kind === 'oneOf' ? one.values : []));

/** A misspelt key is one mistake, not two: the key it was meant to be is not also reported as missing. */
const withoutEchoes = (mistakes: readonly ConfigurationMistake[]): readonly ConfigurationMistake[] => {
  const meant = new Set(
    mistakes.flatMap(({ path, problem }) =>
      problem.kind === 'unknownKey' && problem.suggestion
        ? [path.slice(0, path.length - problem.found.length) + problem.suggestion]
        : [],
    ),
  );
  return mistakes.filter(({ path, problem }) => problem.kind !== 'missing' || !meant.has(path));
};

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, segment) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, segment)
        ? (inner as Record<string | number, unknown>)[segment]
        : undefined,
    value,
  );
