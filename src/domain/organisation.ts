import type { Cadence, Weekday } from './cadence.ts';
import type { ForumId, OrganisationId, PersonId } from './ids.ts';
import type { Weights } from './planning/weights.ts';
import type { Temporal } from './time.ts';
import type { Travel } from './travel.ts';

/** Languages people read: bokmål, nynorsk, English. */
export type Language = 'nb' | 'nn' | 'en';

/** The three levels of the SLT model: styrende, koordinerende, utførende. Information flows up, orders flow down. */
export type Level = 'styrende' | 'koordinerende' | 'utforende';
export const LEVELS: readonly Level[] = ['styrende', 'koordinerende', 'utforende'];

/** First and last day on which something in the configuration is true; both ends are included, both may be open. */
export interface Validity {
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
}

/** What one configuration file describes: a municipality, or several that share one coordinator. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly municipalities: readonly Municipality[];
  readonly levelNames: Readonly<Record<Level, string>>;
  readonly coordinators: readonly PersonId[];
  readonly people: readonly Person[];
  readonly areas: readonly Area[];
  readonly forums: readonly Forum[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly calendar: CalendarDays;
  /** What the planner weighs otherwise than usual. */
  readonly weights?: Partial<Weights>;
  /** How long people are on the way between meetings; the usual where nothing is said. */
  readonly travel?: Travel;
  /** Published counts below this are suppressed. */
  readonly suppressionThreshold: number;
  /** Where a concern about a child belongs; shown whenever text about a person is stopped. */
  readonly concernChannel: string;
}

interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** A school or a part of a municipality: the granularity of trend reports, and of school calendars. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly kind: 'school' | 'district' | 'municipality';
  readonly municipality: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly entraId?: string;
  /** Role as people say it: "rektor", "politikontakt". */
  readonly title: string;
  /** The service the person reports for: "skole", "politi", "barnevern". Summaries count services, not persons. */
  readonly service: string;
  /** Belongs to another organisation's tenant (the police): the bot may not be able to message them. */
  readonly outsideTenant: boolean;
  readonly language?: Language;
  /** Schools whose calendar binds this person. */
  readonly schools: readonly string[];
  /** Was a member by a Microsoft 365 group, and is one no more: kept for the name, and may do nothing. */
  readonly former?: true;
}

/** What a trend report can be about. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Substances are reported twice: how available they are (tilgjengelighet) and how much they are used (bruk). */
  readonly substance: boolean;
}

/** A goal the municipality has set for its SLT work and how it wants the figure to move. */
interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly wanted: 'down' | 'up';
  readonly topics: readonly string[];
}

/** Any body that meets: politiråd, koordineringsgruppe, skolemøte, TUT, arbeidsgruppe. */
export interface Forum extends Validity {
  readonly id: ForumId;
  readonly name: string;
  readonly level: Level;
  readonly purpose?: string;
  /** Municipalities that share the forum; its calendar avoids the union of their forbidden days. */
  readonly municipalities: readonly string[];
  readonly members: readonly Membership[];
  /** Microsoft 365 groups whose members are members of the forum too. */
  readonly groups?: readonly MemberGroup[];
  readonly conveners: readonly Convener[];
  /** From `from` on the forum meets so often; the last entry that has begun counts. */
  readonly cadence: readonly { readonly from?: Temporal.PlainDate; readonly rule: Cadence }[];
  readonly anchors: readonly Anchor[];
  readonly children: readonly ChildMeeting[];
  readonly sitting: Sitting;
  readonly agenda: AgendaRules;
  readonly standingItems: readonly StandingItem[];
  readonly openness: Openness;
  /** Forums whose items and trends this forum receives. */
  readonly receivesFrom: readonly ForumId[];
  /** Set for a forum that receives a summary before each of its meetings. */
  readonly summary?: SummaryRules;
}

export type MemberRole = 'chair' | 'secretary' | 'member' | 'substitute' | 'guestByNeed' | 'guestByRule';

export interface Membership extends Validity {
  readonly person: PersonId;
  readonly role: MemberRole;
  /** Whom a substitute (vara) stands in for. */
  readonly substituteFor?: PersonId;
  /** A guest by rule attends at least so many meetings a year. */
  readonly leastPerYear?: number;
  /** By a Microsoft 365 group, not named in the configuration. */
  readonly byGroup?: true;
}

/** A Microsoft 365 group whose members are ordinary members of a forum. */
export interface MemberGroup {
  /** Its address or object id, in lower case. */
  readonly group: string;
  /** What its members report for; none leaves it to the directory's department. */
  readonly service?: string;
  /** What stands where neither tells. */
  readonly unknownService: string;
  /** What they are called where the directory does not tell. */
  readonly title: string;
}

/** Who has ansvar for innkalling; several conveners do it jointly. */
export type Convener =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'role'; readonly role: 'chair' | 'secretary' | 'coordinator' }
  | { readonly kind: 'organisation'; readonly name: string; readonly contact?: PersonId };

/** Ties a forum's meetings to another forum's, or to an event of another organisation. */
export interface Anchor {
  readonly relation: 'after' | 'before';
  readonly to:
    | { readonly kind: 'forum'; readonly forum: ForumId }
    | { readonly kind: 'event'; readonly name: string; readonly dates: readonly Temporal.PlainDate[] };
  /** Days between the two meetings, least and most, counted from date to date. */
  readonly leastDays: number;
  readonly mostDays: number;
}

/** A meeting that every meeting of the forum brings with it: a preparatory one before, a follow-up after. */
export interface ChildMeeting {
  readonly id: string;
  readonly name: string;
  readonly relation: 'before' | 'after';
  readonly leastDays: number;
  readonly mostDays: number;
  readonly minutes: number;
  readonly participants: readonly PersonId[];
}

/** When and where the forum usually sits. Times are local, "HH:MM". */
export interface Sitting {
  readonly minutes: number;
  readonly place?: string;
  readonly online: boolean;
  /** Days the forum may meet; the first is preferred only if `preferredWeekday` says so. */
  readonly weekdays: readonly Weekday[];
  readonly preferredWeekday?: Weekday;
  readonly earliest: string;
  readonly latest: string;
  readonly preferredStart?: string;
}

/** Offsets are whole days before the meeting's date. */
export interface AgendaRules {
  /** True for bodies that discuss individual cases: the bot plans, books and reminds, and never asks for content. */
  readonly logisticsOnly: boolean;
  readonly promptDays: number;
  readonly deadlineDays: number;
  /** Days before the deadline on which those who have not answered are reminded. */
  readonly reminderDaysBeforeDeadline: number;
  readonly innkallingDays: number;
}

export interface StandingItem {
  readonly id: string;
  readonly title: string;
  readonly season: 'always' | 'spring' | 'autumn' | 'firstOfYear';
  /** Before or after what members submit. */
  readonly place: 'opening' | 'closing';
}

export type Openness = { readonly kind: 'offentlig' } | { readonly kind: 'unntatt'; readonly basis: string };

/** Offsets are whole days before the receiving forum's meeting. */
export interface SummaryRules {
  readonly trendRequestDays: number;
  readonly previewDays: number;
  readonly sendDays: number;
}

/** Dated days that differ between municipalities and schools, and so are configuration and never a rule in code. */
export interface CalendarDays {
  readonly schoolHolidays: readonly DatedDays[];
  readonly planningDays: readonly DatedDays[];
  readonly councilDays: readonly DatedDays[];
  /** Days on which no forum may meet (a local holiday, a strike, an election). */
  readonly closedDays: readonly DatedDays[];
}

/** A range of days; `areas` and `municipalities` narrow whom it binds (none given: everybody). */
export interface DatedDays {
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly areas: readonly string[];
  readonly municipalities: readonly string[];
}
