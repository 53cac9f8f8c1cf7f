import type { Cadence } from '../domain/cadence.ts';
import type { Forum } from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import type { CountedCadence, WrittenCadence, WrittenRule } from './written-cadence.ts';

/** The cadence of a forum as written; a forum that says nothing has an unknown one. */
export const toCadence = (written: WrittenCadence = 'unknown'): Forum['cadence'] =>
  Array.isArray(written)
    ? written.map(({ from, rule }) => ({
        ...(from && { from: Temporal.PlainDate.from(from) }),
        rule: toRule(rule),
      }))
    : [{ rule: toRule(written) }];

export const toRule = (written: WrittenRule): Cadence => {
  if (written === 'onceAYear') return { kind: 'perYear', least: 1, most: 1 };
  if (typeof written === 'string') return { kind: written };
  const { perYear, atLeast, about, spring, autumn, everyWeeks, weekday, weekly } = written;
  if (perYear !== undefined) return { kind: 'perYear', ...leastAndMost(perYear) };
  if (atLeast !== undefined) return { kind: 'perYear', least: atLeast };
  if (about === 'monthly') return { kind: 'monthly', about: true };
  if (about !== undefined) return { kind: 'perYear', least: about, most: about, about: true };
  if (weekly !== undefined) return { kind: 'everyWeeks', weeks: 1, weekday: weekly };
  if (everyWeeks !== undefined) return { kind: 'everyWeeks', weeks: everyWeeks, ...(weekday && { weekday }) };
  return { kind: 'perHalfYear', spring: spring ?? 0, autumn: autumn ?? 0 };
};

/** `5`, `3-4` and `[3, 4]`. */
export const leastAndMost = (
  written: NonNullable<CountedCadence['perYear']>,
): { readonly least: number; readonly most: number } => {
  if (typeof written === 'number') return { least: written, most: written };
  const [least, most] = typeof written === 'string' ? written.split(/[-–]/).map(Number) : written;
  return { least: least ?? 0, most: most ?? least ?? 0 };
};
