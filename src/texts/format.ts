import type { SakNumber } from '../domain/agenda.ts';
import type { Language } from '../domain/organisation.ts';
import type { PublishedCount } from '../domain/suppression.ts';
import type { Temporal } from '../domain/time.ts';

type Zoned = Temporal.ZonedDateTime;
type DateLike = Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>;
type TimeLike = Pick<Temporal.PlainTime, 'hour' | 'minute'>;

/** Dates, times and numbers as people read them. Times are shown in the zone they come in. */
export interface Format {
  /** "tor. 4. mars". */
  date(date: DateLike): string;
  /** "4. mars", where the weekday is told elsewhere. */
  dayAndMonth(date: DateLike): string;
  /** "torsdag 4. mars 2027". */
  dateLong(date: DateLike): string;
  /** "09.00". */
  time(time: TimeLike): string;
  /** " kl. 09.00", for after a date. */
  atTime(time: TimeLike): string;
  /** "tor. 4. mars kl. 09.00". */
  moment(at: DateLike & TimeLike): string;
  /** "tor. 4. mars kl. 09.00–10.30". */
  when(start: Zoned, end: Zoned): string;
  /** "torsdag 4. mars 2027 kl. 09.00–10.30". */
  whenLong(start: Zoned, end: Zoned): string;
  /** "1. jan.–31. mars 2027"; the first year only where it differs. */
  period(period: { readonly from: DateLike; readonly to: DateLike }): string;
  number(value: number): string;
  /** Suppressed counts are shown as "<5" or ":", never as zero. */
  count(count: PublishedCount): string;
  /** "17/26". */
  sakNumber(number: SakNumber): string;
  /** "a, b og c". */
  list(items: readonly string[]): string;
}

/** What differs between the languages beyond what Intl knows. */
export interface FormatStyle {
  readonly locale: 'nb' | 'nn' | 'en-GB';
  /** Between hours and minutes. */
  readonly timeSeparator: '.' | ':';
  /** Joins date and time. */
  readonly at: string;
}

/** Day and month are formatted as calendar dates: no zone comes between. */
const utc = ({ year, month, day }: DateLike): Date => new Date(Date.UTC(year, month - 1, day));

/** Nynorsk's short weekdays come without a full stop, bokmål's with one. */
const withStop = (weekday: string): string => weekday.replace(/\.?$/, '.');

const pad = (value: number): string => String(value).padStart(2, '0');

export const makeFormat = ({ locale, timeSeparator, at }: FormatStyle): Format => {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: DateLike): string => formatter.format(utc(date));
  };
  const weekday = dates({ weekday: 'short' });
  const dayAndMonth = dates({ day: 'numeric', month: 'short' });
  const dateLong = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);

  const date = (day: DateLike): string =>
    `${locale === 'en-GB' ? weekday(day) : withStop(weekday(day))} ${dayAndMonth(day)}`;
  const time = ({ hour, minute }: TimeLike): string => `${pad(hour)}${timeSeparator}${pad(minute)}`;
  const times = (start: Zoned, end: Zoned): string => `${at}${time(start)}–${time(end)}`;

  return {
    date,
    dayAndMonth,
    dateLong: (day) => dateLong(day).replace(',', ''),
    time,
    atTime: (clock) => `${at}${time(clock)}`,
    moment: (moment) => `${date(moment)}${at}${time(moment)}`,
    when: (start, end) => `${date(start)}${times(start, end)}`,
    whenLong: (start, end) => `${dateLong(start).replace(',', '')}${times(start, end)}`,
    period: ({ from, to }) =>
      `${dayAndMonth(from)}${from.year === to.year ? '' : ` ${from.year}`}–${dayAndMonth(to)} ${to.year}`,
    number: (value) => numbers.format(value),
    count: (count) => publishedCount(count, numbers),
    sakNumber: ({ number, year }) => `${number}/${pad(year % 100)}`,
    list: (items) => lists.format(items),
  };
};

const publishedCount = (count: PublishedCount, numbers: Intl.NumberFormat): string => {
  if (count.kind === 'exact') return numbers.format(count.value);
  return count.kind === 'under' ? `<${count.threshold}` : ':';
};

/** "1 møte", "5 møter". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const FORMAT_STYLES: Readonly<Record<Language, FormatStyle>> = {
  nb: { locale: 'nb', timeSeparator: '.', at: ' kl. ' },
  nn: { locale: 'nn', timeSeparator: '.', at: ' kl. ' },
  en: { locale: 'en-GB', timeSeparator: ':', at: ', ' },
};
