import type { Temporal } from '../domain/time.ts';

/** What a value is after JSON: dates and times have become ISO text. */
export type Written<T> = T extends string | number | boolean | undefined
  ? T
  : T extends Temporal.PlainDate | Temporal.PlainDateTime
    ? string
    : T extends object
      ? { readonly [K in keyof T]: Written<T[K]> }
      : never;
