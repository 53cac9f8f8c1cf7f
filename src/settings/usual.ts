import type { Weekday } from '../domain/cadence.ts';
import type {
  AgendaRules,
  Language,
  Level,
  MemberGroup,
  StandingItem,
  SummaryRules,
  Topic,
} from '../domain/organisation.ts';

/** What a configuration file need not say; each can be overridden in it. */
export const USUAL_SITTING = {
  minutes: 90,
  online: true,
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'] satisfies readonly Weekday[],
  hours: '08:30-15:30',
} as const;

export const USUAL_AGENDA: Omit<AgendaRules, 'logisticsOnly'> = {
  promptDays: 21,
  deadlineDays: 14,
  reminderDaysBeforeDeadline: 3,
  innkallingDays: 7,
};

export const USUAL_SUMMARY: SummaryRules = { trendRequestDays: 21, previewDays: 10, sendDays: 7 };

export const USUAL_THRESHOLD = 5;
export const USUAL_ANCHOR_DAYS = [1, 14] as const;
export const USUAL_CHILD_MINUTES = 30;
/** Offentleglova § 13 with forvaltningsloven § 13: what is bound by secrecy. */
export const SECRECY_BASIS = 'offl. § 13, jf. fvl. § 13';

/** One thing in each language. The words are configuration, as if the municipality had written them itself. */
type Words = readonly [nb: string, nn: string, en: string];
const COLUMN: Readonly<Record<Language, 0 | 1 | 2>> = { nb: 0, nn: 1, en: 2 };
type Table<Key extends string> = Readonly<Record<Key, Words>>;

const LEVEL_NAMES: Table<Level> = {
  styrende: ['Styrende nivå', 'Styrande nivå', 'Steering level'],
  koordinerende: ['Koordinerende nivå', 'Koordinerande nivå', 'Coordinating level'],
  utforende: ['Utførende nivå', 'Utførande nivå', 'Executing level'],
};

export type KindOfDay = 'schoolHolidays' | 'planningDays' | 'councilDays' | 'closedDays';
const DAY_NAMES: Table<KindOfDay> = {
  schoolHolidays: ['Skoleferie', 'Skuleferie', 'School holiday'],
  planningDays: ['Planleggingsdag', 'Planleggingsdag', 'Planning day'],
  councilDays: ['Kommunestyremøte', 'Kommunestyremøte', 'Council meeting'],
  closedDays: ['Stengt dag', 'Stengd dag', 'Closed day'],
};

const OPENING_ITEMS: Table<string> = {
  innkalling: [
    'Godkjenning av innkalling og saksliste',
    'Godkjenning av innkalling og sakliste',
    'Approval of notice and agenda',
  ],
  referat: ['Godkjenning av referat', 'Godkjenning av referat', 'Approval of minutes'],
  'status-politi': ['Status fra politiet', 'Status frå politiet', 'Status from the police'],
  'status-kommune': ['Status fra kommunen', 'Status frå kommunen', 'Status from the municipality'],
};

const CLOSING_ITEMS: Table<string> = { eventuelt: ['Eventuelt', 'Eventuelt', 'Any other business'] };

const SUBSTANCES: Table<string> = {
  alkohol: ['Alkohol', 'Alkohol', 'Alcohol'],
  cannabis: ['Cannabis', 'Cannabis', 'Cannabis'],
  'andre-rusmidler': ['Andre rusmidler', 'Andre rusmiddel', 'Other substances'],
};

const OTHER_TOPICS: Table<string> = {
  vold: ['Vold', 'Vald', 'Violence'],
  ran: ['Ran', 'Ran', 'Robbery'],
  vinning: ['Vinningskriminalitet', 'Vinningskriminalitet', 'Theft'],
  skadeverk: ['Skadeverk', 'Skadeverk', 'Vandalism'],
  'seksuelle-krenkelser': ['Seksuelle krenkelser', 'Seksuelle krenkingar', 'Sexual violations'],
  mobbing: ['Mobbing', 'Mobbing', 'Bullying'],
  'digitale-medier': ['Digitale medier', 'Digitale medium', 'Digital media'],
  skolefravaer: ['Skolefravær', 'Skulefråvær', 'School absence'],
  skolemiljo: ['Skolemiljø', 'Skulemiljø', 'School environment'],
  radikalisering: [
    'Radikalisering og hatkriminalitet',
    'Radikalisering og hatkriminalitet',
    'Radicalisation and hate crime',
  ],
  'vold-naere-relasjoner': ['Vold i nære relasjoner', 'Vald i nære relasjonar', 'Domestic violence'],
  gjengdannelse: ['Gjengdannelse', 'Gjengdanning', 'Gang formation'],
  utenforskap: ['Utenforskap', 'Utanforskap', 'Exclusion'],
};

const CONCERN: Words = [
  'bekymringsmelding til barneverntjenesten i kommunen',
  'bekymringsmelding til barnevernstenesta i kommunen',
  'a report of concern to the municipality’s child welfare service',
];

const UNKNOWN_SERVICE: Words = ['uoppgitt tjeneste', 'teneste ikkje oppgitt', 'service not stated'];
const MEMBER: Words = ['medlem', 'medlem', 'member'];

/** For those in a group of whom the directory tells neither department nor title. */
export const usualGroupWords = (language: Language): Pick<MemberGroup, 'unknownService' | 'title'> => ({
  unknownService: UNKNOWN_SERVICE[COLUMN[language]],
  title: MEMBER[COLUMN[language]],
});

export const usualConcernChannel = (language: Language): string => CONCERN[COLUMN[language]];

export const usualDayName = (language: Language, kind: KindOfDay): string =>
  DAY_NAMES[kind][COLUMN[language]];

export const usualLevelName = (language: Language, level: Level): string =>
  LEVEL_NAMES[level][COLUMN[language]];

export const usualTopics = (language: Language): readonly Topic[] => [
  ...topicRows(SUBSTANCES, language, true),
  ...topicRows(OTHER_TOPICS, language, false),
];

const topicRows = (table: Table<string>, language: Language, substance: boolean): readonly Topic[] =>
  Object.entries(table).map(([id, words]) => ({ id, name: words[COLUMN[language]], substance }));

/** The standing items that stand before and after everything else. */
export const usualItems = (language: Language, place: StandingItem['place']): readonly StandingItem[] =>
  Object.entries(place === 'opening' ? OPENING_ITEMS : CLOSING_ITEMS).map(([id, words]) => ({
    id,
    title: words[COLUMN[language]],
    season: 'always',
    place,
  }));
