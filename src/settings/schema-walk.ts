import { z } from 'zod';
import type { ReferenceKind } from '../domain/configuration.ts';
import { references } from './written-basics.ts';

export type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

/** The schema without optionality and unions: what a value may be. */
const alternatives = (schema: Schema): readonly Schema[] => {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return [schema];
};

const step = (schema: Schema, segment: string | number): readonly Schema[] => {
  if (schema instanceof z.ZodObject) {
    // A file may say "toString", which every object has.
    const key = Object.hasOwn(schema.shape, segment) ? schema.shape[segment] : undefined;
    return key ? [key] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray && typeof segment === 'number') return [schema.element];
  return [];
};

/** What may stand at the path. */
const schemasAt = (root: Schema, path: Path): readonly Schema[] =>
  path
    .reduce<readonly Schema[]>(
      (schemas, segment) => schemas.flatMap(alternatives).flatMap((schema) => step(schema, segment)),
      [root],
    )
    .flatMap(alternatives);

/** Whether a number that stands at the path may have decimals. */
export const takesDecimals = (root: Schema, path: Path): boolean =>
  schemasAt(root, path).some((schema) => schema instanceof z.ZodNumber && !schema.isInt);

/** Every key that may stand at the path. */
export const keysAt = (root: Schema, path: Path): readonly string[] => {
  const objects = schemasAt(root, path).filter((schema) => schema instanceof z.ZodObject);
  return [...new Set(objects.flatMap((schema) => Object.keys(schema.shape)))];
};

export interface FoundReference {
  readonly path: Path;
  readonly to: ReferenceKind;
  readonly found: string;
}

/** Every string of the value that points at something, also in a value that is otherwise wrong. */
export const referencesIn = (schema: Schema, value: unknown, path: Path = []): readonly FoundReference[] => {
  const options = alternatives(schema);
  if (typeof value === 'string') return referenceOf(options, value, path);
  if (Array.isArray(value)) {
    const element = options.find((option) => option instanceof z.ZodArray)?.element;
    return element ? value.flatMap((one, index) => referencesIn(element, one, [...path, index])) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    options
      .flatMap((option) => step(option, key))
      .slice(0, 1)
      .flatMap((next) => referencesIn(next, inner, [...path, key])),
  );
};

const referenceOf = (options: readonly Schema[], found: string, path: Path): readonly FoundReference[] =>
  options.flatMap((option) => {
    const to = references.get(option)?.to;
    return to ? [{ path, to, found }] : [];
  });
