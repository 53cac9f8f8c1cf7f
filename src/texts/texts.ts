import type { AgendaItemKind, AgendaItemStatus } from '../domain/agenda.ts';
import type { Cadence } from '../domain/cadence.ts';
import type { GraphPermission } from '../domain/check-up.ts';
import type { MeetingStatus } from '../domain/meeting.ts';
import type { CalendarDoubt } from '../domain/notices/calendar.ts';
import type { DeliveryFailure } from '../domain/notices/delivery.ts';
import type { DoneNotice } from '../domain/notices/done.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { ExclusionView, SlotView } from '../domain/notices/plan.ts';
import type { ConflictView, PlanMovesNotice } from '../domain/notices/plan-moves.ts';
import type { PlanReasonView, RelaxationView, UnplacedReasonView } from '../domain/notices/plan-reason.ts';
import type { YearFile } from '../domain/notices/year.ts';
import type { Language, Level, MemberRole, Openness } from '../domain/organisation.ts';
import type { PlanRemark } from '../domain/planning/plan.ts';
import type { ConflictKind, InvalidIssue, ProblemReason } from '../domain/problem.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction } from '../domain/trend.ts';
import type { Format } from './format.ts';

/** What happened (title, text), and what the reader can do next. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly next?: string;
}

export const COMMAND_KEYS = [
  'plan',
  'arshjul',
  'mote',
  'moteFlytt',
  'moteAvlys',
  'moteNy',
  'saksliste',
  'svar',
  'purr',
  'trender',
  'oppsummering',
  'forum',
  'forumHer',
  'medlem',
  'sak',
  'trend',
  'mine',
  'hjelp',
] as const;
export type CommandKey = (typeof COMMAND_KEYS)[number];

/** `title` goes into the app's manifest, at most 128 characters; `help` is what /hjelp shows. */
export interface CommandText {
  readonly title: string;
  readonly help: string;
}

/** Names of the domain's values. */
export interface Words {
  readonly weekdays: readonly string[];
  readonly levels: Readonly<Record<Level, string>>;
  readonly roles: Readonly<Record<MemberRole, string>>;
  readonly itemKinds: Readonly<Record<AgendaItemKind, string>>;
  readonly itemStatuses: Readonly<Record<AgendaItemStatus, string>>;
  readonly meetingStatuses: Readonly<Record<MeetingStatus, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly ageBands: Readonly<Record<AgeBand, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly failures: Readonly<Record<DeliveryFailure, string>>;
  /** "5 ganger i året"; with an anchor's name "5 ganger i året, etter SLT-møte". */
  cadence(cadence: Cadence, anchor?: { relation: 'after' | 'before'; name: string }): string;
  openness(openness: Openness): string;
  /** "sak 17/26" for the already formatted number. */
  sak(number: string): string;
}

/** Rows and buttons that many cards share. */
export interface CommonTexts {
  readonly when: string;
  readonly online: string;
  readonly deadline: string;
  readonly convenedBy: string;
  readonly cancel: string;
  readonly edit: string;
  readonly withdraw: string;
  readonly help: string;
  /** "og 7 til". */
  more(count: number): string;
  items(count: number): string;
  /** Beside every field for free text. */
  readonly noPersons: string;
}

export interface AgendaTexts {
  readonly question: string;
  readonly reminder: string;
  readonly noItems: string;
  readonly submitItem: string;
  readonly submitAnother: string;
  readonly send: string;
  readonly save: string;
  readonly editing: string;
  readonly title: string;
  readonly titleMissing: string;
  readonly text: string;
  readonly kind: string;
  readonly standing: string;
  readonly yours: string;
  readonly answeredNone: string;
  readonly answeredItems: string;
  /** What happens after the answer, until the deadline. */
  canChangeUntil(deadline: string): string;
  readonly closed: string;
  readonly closedAnswered: string;
  readonly logisticsOnly: string;
  readonly sharedPrompt: string;
  readonly showMine: string;
  readonly reviewTitle: string;
  answered(answered: number, asked: number): string;
  readonly accept: string;
  readonly decline: string;
  readonly postpone: string;
  readonly notThisTime: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly nothingSubmitted: string;
  innkallingGoesOut(moment: string): string;
  readonly showSaksliste: string;
  readonly innkalling: string;
  readonly draftSaksliste: string;
  readonly emptySaksliste: string;
  readonly fromMember: (name: string) => string;
  readonly openness: string;
  readonly withItems: string;
  readonly withoutItems: string;
  readonly missing: string;
  readonly unreached: string;
  readonly remind: string;
  asksAt(moment: string): string;
  readonly everybodyAnswered: string;
  readonly showReview: string;
  readonly showAnswers: string;
  readonly decided: Readonly<Record<'accepted' | 'declined' | 'postponed', Said>>;
}

export interface AttendanceTexts {
  readonly title: string;
  readonly accepted: string;
  readonly tentative: string;
  readonly declined: string;
  readonly none: string;
  readonly inDoubt: string;
  readonly tooFew: string;
  readonly withoutChair: string;
  readonly whatToDo: string;
}

/** What was done to meetings in Outlook, and what the bot is to do about it. */
export interface CalendarTexts {
  readonly moved: string;
  readonly cancelled: string;
  readonly renewed: string;
  readonly from: string;
  readonly to: string;
  readonly movesTitle: string;
  readonly past: string;
  readonly doubts: Readonly<Record<CalendarDoubt, string>>;
  readonly follow: string;
  readonly followAnyway: string;
  readonly cancel: string;
  readonly keep: string;
  readonly movedMeans: string;
  readonly cancelledMeans: string;
  readonly pastMeans: string;
  readonly noLink: string;
  /** Whose mailbox; none for the one that the bot books from. */
  noLinkIn(owner: string | undefined): string;
  readonly noLinkNext: string;
  readonly left: string;
  readonly leftNext: string;
}

export interface MeetingTexts {
  readonly heldQuestion: string;
  readonly heldWhy: string;
  readonly held: string;
  readonly notHeld: string;
  readonly moved: string;
  readonly cancelled: string;
  readonly newTime: string;
  readonly previously: string;
  readonly movedNext: string;
  readonly cancelledNext: string;
  readonly listTitle: string;
  readonly emptyList: string;
  readonly howToChange: string;
  readonly withoutForum: string;
  readonly withoutForumNext: string;
  callOffAll(count: number): string;
  readonly done: Readonly<Record<DoneNotice['what'], (count: number | undefined) => Said>>;
}

export interface PlanTexts {
  /** While the members' calendars are read. */
  readingCalendars(done: number, of: number): Said;
  previewTitle(year: number): string;
  summary(meetings: number, forums: number): string;
  alreadyBooked(count: number): string;
  /** Whose calendars could not be read. */
  unread(names: string): string;
  slots(count: number): string;
  firstAndLast(first: string, last: string): string;
  readonly nothingPlanned: string;
  readonly unplacedTitle: string;
  /** Why it found no place, and the least that would have to be otherwise. */
  unplaced(ordinal: number, reason: UnplacedReasonView, relaxation?: RelaxationView): string;
  readonly remarksTitle: string;
  remark(remark: PlanRemark, forumName: string): string;
  readonly approve: string;
  readonly discard: string;
  readonly approveMeans: string;
  approvedTitle(year: number): string;
  booked(count: number): string;
  stillUnplaced(count: number): string;
  readonly firstMeeting: string;
  readonly approvedNext: string;
  readonly showMeetings: string;
}

/** A year to look at, print and take along. */
export interface YearTexts {
  title(year: number): string;
  /** "28 møter i 5 forum". */
  all(meetings: number, forums: number): string;
  mine(meetings: number, forums: number): string;
  nothing(year: number): string;
  nothingMine(year: number): string;
  readonly draftWaits: string;
  readonly showDraft: string;
  readonly download: string;
  readonly files: Readonly<Record<YearFile, string>>;
  until(date: string): string;
  readonly noAddress: string;
  /** Buttons of other cards. */
  readonly show: string;
  readonly print: string;
}

/** What a coordinator does with a draft, and what is said about it. */
export interface DraftTexts {
  /** "hver torsdag kl. 12.30, 38 møter"; `others` of them are at other times. Weekday by its place in `Words.weekdays`. */
  pattern(pattern: {
    weeks: 1 | 2;
    weekday: number;
    start: { hour: number; minute: number };
    meetings: number;
    others: number;
  }): string;
  readonly goodTitle: string;
  readonly badTitle: string;
  reason(reason: PlanReasonView): string;
  /** Why there is nothing to approve. */
  readonly empty: Readonly<Record<'allBooked' | 'nothingFits' | 'notPlanned' | 'noForums', string>>;
  approved(names: string): string;
  keptFree(days: string): string;
  days(days: ExclusionView): string;
  /** "Forslag nr. 3". */
  numbered(number: number): string;
  readonly another: string;
  readonly changeForum: string;
  readonly forum: string;
  readonly open: string;
  readonly keepFree: string;
  readonly keepFreeDo: string;
  readonly from: string;
  readonly to: string;
  readonly openDays: string;
  readonly dateMissing: string;
  readonly approveForum: string;
  readonly pin: string;
  readonly pinDo: string;
  readonly unpinDo: string;
  readonly pinned: string;
  readonly meeting: string;
  readonly allMeetings: string;
  readonly choose: string;
  readonly move: string;
  readonly moveDo: string;
  readonly date: string;
  readonly time: string;
  readonly back: string;
  readonly movesTitle: Readonly<Record<PlanMovesNotice['why'], string>>;
  readonly movesIntro: Readonly<Record<PlanMovesNotice['why'], string>>;
  readonly nothingMoves: string;
  /** "Politiråd: tor. 4. mars kl. 09.00 → fre. 12. mars kl. 09.00, følger med". */
  moved(move: PlanMovesNotice['moves'][number]): string;
  readonly conflictsTitle: string;
  conflict(conflict: ConflictView): string;
  slot(slot: SlotView): string;
  readonly confirm: string;
  readonly confirmAnyway: string;
  readonly leave: string;
  readonly confirmMeans: Readonly<Record<'draft' | 'booked', string>>;
}

export interface TrendTexts {
  readonly question: string;
  readonly reminder: string;
  readonly why: string;
  readonly nothingNew: string;
  readonly report: string;
  readonly reportAnother: string;
  readonly send: string;
  readonly topic: string;
  readonly aspect: string;
  readonly area: string;
  readonly ageBand: string;
  readonly direction: string;
  readonly confidence: string;
  readonly basis: string;
  readonly count: string;
  readonly comment: string;
  readonly proposedMeasure: string;
  readonly choose: string;
  readonly chooseError: string;
  readonly yours: string;
  readonly answeredNothing: string;
  readonly answeredReports: string;
  readonly canReportMore: string;
  readonly overviewTitle: string;
}

export interface SummaryTexts {
  readonly title: string;
  readonly previewTitle: string;
  readonly period: string;
  readonly comparedWith: string;
  readonly noComparison: string;
  readonly tendencies: string;
  readonly noTendencies: string;
  readonly otherTopics: string;
  services(count: string): string;
  incidents(count: string): string;
  readonly disagreement: string;
  before(direction: string): string;
  readonly unchanged: string;
  readonly newSinceLast: string;
  reported(reported: number, asked: number): string;
  notReported(names: string): string;
  readonly itemsFromBelow: string;
  readonly note: string;
  readonly noteLabel: string;
  readonly limitsTitle: string;
  limits(threshold: number): string;
  readonly countsLater: string;
  readonly approve: string;
  readonly hold: string;
  sendsAt(moment: string): string;
  readonly isHeld: string;
  readonly isSent: string;
  approvedBy(name: string): string;
  readonly sentByItself: string;
}

export interface PeopleTexts {
  hello(name: string): string;
  welcome(organisation: string): string;
  readonly welcomeMember: string;
  readonly welcomeCoordinator: string;
  readonly yourForums: string;
  readonly myMeetings: string;
  readonly helpTitle: string;
  readonly helpIntro: string;
  unknown(word: string): string;
  readonly didYouMean: string;
  examples(examples: string): string;
  readonly forumsTitle: string;
  readonly noForums: string;
  members(count: number): string;
  next(moment: string): string;
  readonly noNext: string;
  readonly level: string;
  readonly cadence: string;
  readonly weekdays: string;
  readonly standing: string;
  readonly membersTitle: string;
  substituteFor(name: string): string;
  yearFigures(year: {
    year: number;
    planned: number;
    held: number;
    notHeld: number;
    cancelled: number;
  }): string;
  readonly yearTitle: string;
  readonly nextMeeting: string;
  readonly service: string;
  readonly email: string;
  readonly language: string;
  readonly channel: string;
  readonly reachable: string;
  readonly notReachable: string;
  readonly outsideTenant: string;
  readonly forums: string;
  readonly mineTitle: string;
  readonly mineEmpty: string;
  readonly waiting: string;
  readonly answer: string;
  readonly myItems: string;
  readonly myReports: string;
  readonly changedTitle: string;
  readonly closedAccounts: string;
  readonly unknownAddresses: string;
  readonly movedAddresses: string;
  readonly joinedGroup: string;
  readonly leftGroup: string;
  readonly chooseLeavers: string;
  readonly takeOut: string;
  readonly keep: string;
  readonly unknownGroups: string;
  readonly missingPermissions: string;
  /** What stops without it. */
  readonly withoutPermission: Readonly<Record<GraphPermission, string>>;
  readonly changedNext: string;
  readonly troubleTitle: string;
  troubleText(count: number): string;
  readonly troubleNext: Readonly<Record<DeliveryFailure, string>>;
}

/** What a mail says beside what the card says. */
export interface MailTexts {
  readonly where: string;
  readonly agenda: string;
  /** So many items are not public, and do not stand in a mail. */
  withheld(count: number): string;
  footer(organisation: string): string;
}

export interface ProblemTexts {
  notFound(reason: Extract<ProblemReason, { kind: 'NotFound' }>): Said;
  readonly forbidden: Said;
  readonly conflict: Readonly<Record<ConflictKind, Said>>;
  readonly invalidTitle: string;
  readonly invalidNext: string;
  issue(issue: InvalidIssue): string;
  private(reason: Extract<ProblemReason, { kind: 'Private' }>): Said;
  readonly unavailable: Said;
  readonly formKept: string;
}

/** One line per notice for a phone's lock screen: no free text, no names of persons, no figures about young people. */
export type LineTexts = {
  readonly [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>) => string;
};

/** Every word that people read in one language. */
export interface Texts {
  readonly language: Language;
  readonly format: Format;
  readonly words: Words;
  readonly common: CommonTexts;
  readonly agenda: AgendaTexts;
  readonly meetings: MeetingTexts;
  readonly attendance: AttendanceTexts;
  readonly calendar: CalendarTexts;
  readonly plan: PlanTexts;
  readonly draft: DraftTexts;
  readonly year: YearTexts;
  readonly trends: TrendTexts;
  readonly summary: SummaryTexts;
  readonly people: PeopleTexts;
  readonly problems: ProblemTexts;
  readonly mail: MailTexts;
  /** By `CommandKey`; keyed by string because the keys come from the command registry. */
  readonly commands: Readonly<Record<string, CommandText>>;
  readonly lines: LineTexts;
}
