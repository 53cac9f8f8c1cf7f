import { Temporal } from '../../../src/domain/time.ts';

const ZONES: Readonly<Record<string, string>> = { UTC: 'UTC', 'W. Europe Standard Time': 'Europe/Oslo' };

interface Zoned {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

/** A Graph time as UTC to the second, without offset. Only zones that Outlook knows. */
export const toUtc = (time: Zoned | null | undefined): string => {
  const zone = ZONES[time?.timeZone ?? 'UTC'];
  if (!zone) throw new Error(`Outlook knows no zone ${time?.timeZone}`);
  const local = Temporal.PlainDateTime.from((time?.dateTime ?? '').replace(/Z$/, ''));
  return local
    .toZonedDateTime(zone)
    .withTimeZone('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
};
