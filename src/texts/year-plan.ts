import type { Language } from '../domain/organisation.ts';
import { counted } from './format.ts';

/** The words of the year's pictures and files. */
export interface YearPlanTexts {
  wheelTitle(year: number, name: string): string;
  monthsTitle(year: number, name: string): string;
  tableTitle(year: number, name: string): string;
  /** After the name of the organisation, where the year is one person's. */
  readonly mine: string;
  /** "28 møter". */
  meetings(count: number): string;
  /** "28 møter i 5 forum". */
  summary(meetings: number, forums: number): string;
  readonly monthsShort: readonly string[];
  readonly months: readonly string[];
  /** Two letters each, from Monday on. */
  readonly weekdaysShort: readonly string[];
  readonly week: string;
  readonly rings: { readonly inner: string; readonly outer: string };
  readonly closed: string;
  readonly school: string;
  readonly occasions: Readonly<Record<'easter' | 'summer' | 'christmas', string>>;
  /** What the small dot is. */
  child(names: readonly string[]): string;
  readonly off: string;
  readonly proposed: string;
  unplaced(count: number): string;
  /** One meeting without a day: "Politiråd, møte 3". */
  unplacedMeeting(name: string, ordinal: number): string;
  /** "Politiråd (P), Styrende nivå, 4 møter: " comes before the dates. */
  forum(name: string, code: string, level: string, meetings: number): string;
  fromTo(first: string, last: string): string;
  noMeetings(periods: string): string;
  readonly columns: Readonly<Record<YearColumn, string>>;
}

export type YearColumn =
  | 'forum'
  | 'level'
  | 'date'
  | 'weekday'
  | 'week'
  | 'start'
  | 'end'
  | 'time'
  | 'place'
  | 'convener'
  | 'deadline'
  | 'innkalling'
  | 'status';

const nb: YearPlanTexts = {
  wheelTitle: (year, name) => `Årshjul ${year} – ${name}`,
  monthsTitle: (year, name) => `Møtene måned for måned ${year} – ${name}`,
  tableTitle: (year, name) => `Møteplan ${year} – ${name}`,
  mine: 'mine møter',
  meetings: (count) => counted(count, 'møte', 'møter'),
  summary: (meetings, forums) =>
    `${counted(meetings, 'møte', 'møter')} i ${counted(forums, 'forum', 'forum')}`,
  monthsShort: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  months: [
    'Januar',
    'Februar',
    'Mars',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  weekdaysShort: ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'],
  week: 'Uke',
  rings: { inner: 'innerst', outer: 'ytterst' },
  closed: 'Stengt: helligdager og ferie',
  school: 'Skoleferie',
  occasions: { easter: 'Påske', summer: 'Sommer', christmas: 'Jul' },
  child: (names) => `Liten prikk: ${names.join(', ')}`,
  off: 'Overstreket: avlyst eller ikke holdt',
  proposed: 'Forslag',
  unplaced: (count) => `${counted(count, 'møte', 'møter')} fikk ikke plass:`,
  unplacedMeeting: (name, ordinal) => `${name}, møte ${ordinal}`,
  forum: (name, code, level, meetings) =>
    `${name} (${code}), ${level}, ${counted(meetings, 'møte', 'møter')}`,
  fromTo: (first, last) => `fra ${first} til ${last}`,
  noMeetings: (periods) => `Ingen møter i ${periods}.`,
  columns: {
    forum: 'Forum',
    level: 'Nivå',
    date: 'Dato',
    weekday: 'Ukedag',
    week: 'Uke',
    start: 'Fra',
    end: 'Til',
    time: 'Tid',
    place: 'Sted',
    convener: 'Ansvar for innkalling',
    deadline: 'Frist for saker',
    innkalling: 'Innkalling sendes',
    status: 'Status',
  },
};

const nn: YearPlanTexts = {
  ...nb,
  monthsTitle: (year, name) => `Møta månad for månad ${year} – ${name}`,
  mine: 'møta mine',
  meetings: (count) => counted(count, 'møte', 'møte'),
  summary: (meetings, forums) =>
    `${counted(meetings, 'møte', 'møte')} i ${counted(forums, 'forum', 'forum')}`,
  weekdaysShort: ['må', 'ty', 'on', 'to', 'fr', 'la', 'su'],
  week: 'Veke',
  rings: { inner: 'inst', outer: 'ytst' },
  closed: 'Stengt: heilagdagar og ferie',
  child: (names) => `Liten prikk: ${names.join(', ')}`,
  off: 'Overstroke: avlyst eller ikkje halde',
  proposed: 'Framlegg',
  unplaced: (count) => `${counted(count, 'møte', 'møte')} fekk ikkje plass:`,
  forum: (name, code, level, meetings) => `${name} (${code}), ${level}, ${counted(meetings, 'møte', 'møte')}`,
  fromTo: (first, last) => `frå ${first} til ${last}`,
  noMeetings: (periods) => `Ingen møte i ${periods}.`,
  columns: {
    ...nb.columns,
    weekday: 'Vekedag',
    week: 'Veke',
    start: 'Frå',
    place: 'Stad',
    convener: 'Ansvar for innkalling',
    innkalling: 'Innkalling blir send',
  },
};

const en: YearPlanTexts = {
  wheelTitle: (year, name) => `Year wheel ${year} – ${name}`,
  monthsTitle: (year, name) => `Meetings month by month ${year} – ${name}`,
  tableTitle: (year, name) => `Meeting plan ${year} – ${name}`,
  mine: 'my meetings',
  meetings: (count) => counted(count, 'meeting', 'meetings'),
  summary: (meetings, forums) =>
    `${counted(meetings, 'meeting', 'meetings')} in ${counted(forums, 'forum', 'forums')}`,
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdaysShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  week: 'Week',
  rings: { inner: 'innermost', outer: 'outermost' },
  closed: 'Closed: public holidays and vacations',
  school: 'School holiday',
  occasions: { easter: 'Easter', summer: 'Summer', christmas: 'Christmas' },
  child: (names) => `Small dot: ${names.join(', ')}`,
  off: 'Struck out: cancelled or not held',
  proposed: 'Proposal',
  unplaced: (count) => `${counted(count, 'meeting has', 'meetings have')} no day:`,
  unplacedMeeting: (name, ordinal) => `${name}, meeting ${ordinal}`,
  forum: (name, code, level, meetings) =>
    `${name} (${code}), ${level}, ${counted(meetings, 'meeting', 'meetings')}`,
  fromTo: (first, last) => `from ${first} to ${last}`,
  noMeetings: (periods) => `No meetings in ${periods}.`,
  columns: {
    forum: 'Forum',
    level: 'Level',
    date: 'Date',
    weekday: 'Weekday',
    week: 'Week',
    start: 'From',
    end: 'To',
    time: 'Time',
    place: 'Place',
    convener: 'Convener',
    deadline: 'Deadline for items',
    innkalling: 'Invitation goes out',
    status: 'Status',
  },
};

const CATALOGUES: Readonly<Record<Language, YearPlanTexts>> = { nb, nn, en };

export const yearPlanTexts = (language: Language): YearPlanTexts => CATALOGUES[language];
