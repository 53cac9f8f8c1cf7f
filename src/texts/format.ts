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
interface FormatStyle {
  readonly locale: 'nb' | 'nn' | 'en-GB';
  /** After the day of the month: "4. mars". */
  readonly dayStop: '.' | '';
  /** Between hours and minutes. */
  readonly timeSeparator: '.' | ':';
  /** Joins date and time. */
  readonly at: string;
}

export const FORMAT_STYLES: Readonly<Record<Language, FormatStyle>> = {
  nb: { locale: 'nb', dayStop: '.', timeSeparator: '.', at: ' kl. ' },
  nn: { locale: 'nn', dayStop: '.', timeSeparator: '.', at: ' kl. ' },
  en: { locale: 'en-GB', dayStop: '', timeSeparator: ':', at: ', ' },
};

export const makeFormat = (style: FormatStyle): Format => {
  const { locale, dayStop, timeSeparator, at } = style;
  // Made when first needed: Intl is slow to begin, and most organisations read one language.
  const short = lazily(() => namesOf(locale, 'short'));
  const long = lazily(() => namesOf(locale, 'long'));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const lists = lazily(() => new Intl.ListFormat(locale));

  const dayAndMonth = ({ day, month }: DateLike): string => `${day}${dayStop} ${short().months[month - 1]}`;
  // Bokmål's short weekdays come with a full stop, nynorsk's without.
  const shortWeekday = (on: DateLike): string =>
    `${short().weekdays[weekdayOf(on)]?.replace('.', '')}${dayStop}`;
  const date = (on: DateLike): string => `${shortWeekday(on)} ${dayAndMonth(on)}`;
  const dateLong = (on: DateLike): string =>
    `${long().weekdays[weekdayOf(on)]} ${on.day}${dayStop} ${long().months[on.month - 1]} ${on.year}`;
  const time = ({ hour, minute }: TimeLike): string => `${pad(hour)}${timeSeparator}${pad(minute)}`;
  const times = (start: Zoned, end: Zoned): string => `${at}${time(start)}–${time(end)}`;

  return {
    date,
    dayAndMonth,
    dateLong,
    time,
    atTime: (clock) => `${at}${time(clock)}`,
    moment: (moment) => `${date(moment)}${at}${time(moment)}`,
    when: (start, end) => `${date(start)}${times(start, end)}`,
    whenLong: (start, end) => `${dateLong(start)}${times(start, end)}`,
    period: ({ from, to }) =>
      `${dayAndMonth(from)}${from.year === to.year ? '' : ` ${from.year}`}–${dayAndMonth(to)} ${to.year}`,
    number: (value) => numbers().format(value),
    count: (count) => publishedCount(count, numbers()),
    sakNumber: ({ number, year }) => `${number}/${pad(year % 100)}`,
    list: (items) => lists().format(items),
  };
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Names of weekdays (from Sunday, as `Date` counts) and months, in the form they have within a date. */
const namesOf = (locale: string, length: 'short' | 'long') => {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: length, timeZone: 'UTC' });
  const monthIn = (month: number): string =>
    date.formatToParts(Date.UTC(2023, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
  return {
    // The first of January 2023 was a Sunday.
    weekdays: Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2023, 0, day + 1))),
    months: Array.from({ length: 12 }, (_, month) => monthIn(month)),
  };
};

/** Calendar dates have no zone: midnight UTC has the same weekday. */
const weekdayOf = ({ year, month, day }: DateLike): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const pad = (value: number): string => String(value).padStart(2, '0');

const publishedCount = (count: PublishedCount, numbers: Intl.NumberFormat): string => {
  if (count.kind === 'exact') return numbers.format(count.value);
  return count.kind === 'under' ? `<${count.threshold}` : ':';
};

/** "1 møte", "5 møter". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
