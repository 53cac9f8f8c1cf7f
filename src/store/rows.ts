import { Temporal } from '../domain/time.ts';
import type { Flag, Millis } from './tables/columns.ts';

/** How values of the domain look in a column, and back. */

export const millis = (instant: Temporal.Instant): Millis => instant.epochMilliseconds;

export const instant = (value: Millis): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(value);

export const flag = (value: boolean): Flag => (value ? 1 : 0);

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The fields that have a value, for spreading: a null column is an absent property. */
export const present = <T extends object>(fields: T): Present<T> => {
  const kept: Present<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
};
