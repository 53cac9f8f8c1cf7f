import { z } from 'zod';
import { Temporal } from '../../domain/time.ts';

/** A date as people type it: 2027-03-11, 11.3.2027, 11.03.27. */
export const dateField = z.string().transform((value, ctx) => {
  const date = readDate(value);
  if (date) return date;
  ctx.issues.push({ code: 'custom', message: 'notADate', input: value });
  return z.NEVER;
});

/** A second date that may be left empty, as a form leaves it. */
export const optionalDateField = z.preprocess((value) => value || undefined, dateField.optional());

/** A time as people type it: 9, 09:00, 9.30, kl. 14. */
export const timeField = z.string().transform((value, ctx) => {
  const time = readTime(value);
  if (time) return time;
  ctx.issues.push({ code: 'custom', message: 'notATime', input: value });
  return z.NEVER;
});

/** A local date and time in ISO form, as buttons carry it. */
export const localField = z
  .string()
  .max(40)
  .transform((value, ctx) => {
    const local = attempt(() => Temporal.PlainDateTime.from(value));
    if (local) return local;
    ctx.issues.push({ code: 'custom', message: 'notADate', input: value });
    return z.NEVER;
  });

const readDate = (value: string): Temporal.PlainDate | undefined => {
  const iso = /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/u.exec(value.trim())?.groups;
  const norwegian = /^(?<d>\d{1,2})[./](?<m>\d{1,2})[./](?<y>\d{2}|\d{4})$/u.exec(value.trim())?.groups;
  const parts = iso ?? norwegian;
  if (!parts) return undefined;
  const year = Number(parts['y']);
  return attempt(() =>
    Temporal.PlainDate.from(
      { year: year < 100 ? 2000 + year : year, month: Number(parts['m']), day: Number(parts['d']) },
      { overflow: 'reject' },
    ),
  );
};

const readTime = (value: string): Temporal.PlainTime | undefined => {
  const parts = /^(?:kl\.?\s*)?(?<h>\d{1,2})(?:[:.](?<m>\d{2}))?$/iu.exec(value.trim())?.groups;
  if (!parts) return undefined;
  return attempt(() =>
    Temporal.PlainTime.from(
      { hour: Number(parts['h']), minute: Number(parts['m'] ?? 0) },
      { overflow: 'reject' },
    ),
  );
};

const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};
