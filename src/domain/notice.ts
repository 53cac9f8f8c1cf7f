import type { AgendaItemKind, AgendaItemStatus, SakNumber, SakslisteRow } from './agenda.ts';
import type { Cadence, Weekday } from './cadence.ts';
import type { GraphPermission } from './check-up.ts';
import type { AgendaItemId, ForumId, MeetingId, PersonId, PlanId, SummaryId, TrendReportId } from './ids.ts';
import type { MeetingStatus } from './meeting.ts';
import type { Language, Level, MemberRole, Openness } from './organisation.ts';
import type { BrokenRule, ClosedReason } from './planning/check-plan.ts';
import type { PlanReason } from './planning/explain/plan-reason.ts';
import type { PlanRemark, SlotKey, UnplacedReason } from './planning/plan.ts';
import type { Relaxation } from './planning/relax/relaxation.ts';
import type { ProblemReason } from './problem.ts';
import type { Summary, Tendency } from './summary.ts';
import type { Temporal } from './time.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction } from './trend.ts';

/**
 * Everything the bot can say, as data. Services return it, `cards/` draws it, `texts/` has its words.
 * Times are zoned, names are resolved, counts are suppressed: a card has nothing left to look up.
 */
export type Notice =
  | WelcomeNotice
  | HelpNotice
  | ProblemNotice
  | DoneNotice
  | ProgressNotice
  | PlanPreviewNotice
  | PlanForumNotice
  | PlanMovesNotice
  | PlanApprovedNotice
  | YearNotice
  | AgendaPromptNotice
  | AgendaReviewNotice
  | SakslisteNotice
  | AnswersNotice
  | HeldQuestionNotice
  | MeetingChangedNotice
  | MeetingListNotice
  | TrendFormNotice
  | TrendOverviewNotice
  | SummaryNotice
  | ForumListNotice
  | ForumNotice
  | MemberNotice
  | MineNotice
  | ItemDecidedNotice
  | DeliveryTroubleNotice
  | PeopleChangedNotice
  | AttendanceNotice
  | CalendarQuestionNotice
  | NoOnlineMeetingNotice
  | LeftInOutlookNotice
  | WithoutForumNotice;

/** The meeting as every card shows it. */
export interface MeetingView {
  readonly id: MeetingId;
  readonly version: number;
  readonly forum: ForumId;
  readonly forumName: string;
  /** "Forberedende møte" for the child of a meeting. */
  readonly childName?: string;
  readonly level: Level;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place?: string;
  readonly online: boolean;
  readonly status: MeetingStatus;
  readonly logisticsOnly: boolean;
  readonly conveners: readonly string[];
}

export interface AgendaItemView {
  readonly id: AgendaItemId;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly status: AgendaItemStatus;
  readonly submittedBy: string;
  readonly reason?: string;
  readonly number?: SakNumber;
}

/** What a person had typed when something was wrong with it; the form comes back filled in. */
export interface AgendaDraft {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
}

export interface WelcomeNotice {
  readonly kind: 'welcome';
  readonly name: string;
  readonly organisationName: string;
  readonly coordinator: boolean;
  readonly forums: readonly string[];
}

export interface CommandHelp {
  /** Canonical name with its slash: "/møte". */
  readonly name: string;
  /** Key of the help text in the catalogue. */
  readonly key: string;
  /** One or two complete examples: "/plan 2027". */
  readonly examples: readonly string[];
}

export interface HelpNotice {
  readonly kind: 'help';
  readonly commands: readonly CommandHelp[];
  readonly coordinator: boolean;
  /** The word that was not understood, if help comes as an answer to one (never a whole text). */
  readonly unknown?: string;
  /** "Mente du …?" */
  readonly suggestions: readonly string[];
}

export interface ProblemNotice {
  readonly kind: 'problem';
  readonly reason: ProblemReason;
  /** The form with what was typed, so that nothing is lost. Left out when the text may name a person. */
  readonly form?: AgendaPromptNotice | TrendFormNotice | AgendaReviewNotice | SummaryNotice;
}

/** A short confirmation for which no card of its own is worth it. */
export interface DoneNotice {
  readonly kind: 'done';
  readonly what:
    | 'reminded'
    | 'planDiscarded'
    /** `count` meetings moved along. */
    | 'meetingsMoved'
    /** The meetings stay on days that do not suit. */
    | 'meetingsLeft'
    /** Days are kept free; no meeting was on them. */
    | 'daysKeptFree'
    | 'meetingMoved'
    | 'meetingCancelled'
    /** `count` meetings of a forum that is not there any more. */
    | 'meetingsCancelled'
    | 'meetingAdded'
    | 'heldRecorded'
    | 'notHeldRecorded'
    | 'itemAccepted'
    | 'itemDeclined'
    | 'itemPostponed'
    | 'summaryHeld'
    | 'summaryApproved'
    /** The bot has gone along with a move made in the calendar. */
    | 'calendarFollowed'
    /** … with a cancellation. */
    | 'calendarCancelled'
    /** The calendar is set back to what the bot has. */
    | 'calendarKept'
    /** There is nothing to answer any more. */
    | 'calendarSettled'
    | 'conversationLinked'
    /** `count` people who left a group are no members any more. */
    | 'leaversOut'
    /** `count` people who left a group stay members. */
    | 'leaversKept'
    | 'answeredPrivately'
    /** The work takes longer than a turn may; the card is updated when it is done. */
    | 'workingOnIt';
  readonly meeting?: MeetingView;
  readonly count?: number;
}

/** How far the reading of calendars has come, while somebody waits for what comes of it. */
export interface ProgressNotice {
  readonly kind: 'progress';
  readonly done: number;
  readonly of: number;
}

/** What a forum's meetings follow or come before: the anchor that decides when they are. */
interface AnchorView {
  readonly relation: 'after' | 'before';
  readonly name: string;
}

export interface PlanSlotView {
  readonly key: SlotKey;
  readonly start: Temporal.PlainDateTime;
  readonly minutes: number;
  readonly childName?: string;
  /** The coordinator has said that it stays where it is. */
  readonly pinned?: boolean;
}

/** A meeting in a sentence about the plan. */
export interface SlotView {
  readonly forumName: string;
  readonly childName?: string;
  readonly start: Temporal.PlainDateTime;
}

/** `PlanReason` with names in place of ids. */
export type PlanReasonView = ReasonView<Exclude<PlanReason, { kind: 'lapsed' }>>;
type ReasonView<Reason> = Reason extends PlanReason
  ? {
      readonly [K in keyof Reason as K extends 'forum' | 'below' ? `${K}Name` : K]: K extends
        | 'forum'
        | 'below'
        | 'person'
        ? string
        : K extends 'slot'
          ? SlotView
          : K extends 'slots'
            ? readonly [SlotView, SlotView]
            : K extends 'people'
              ? readonly string[]
              : Reason[K];
    }
  : never;

/** Days without meetings, as the coordinator asked for. */
export interface ExclusionView {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly forumName?: string;
}

export interface PlanForumView {
  readonly forum: ForumId;
  readonly forumName: string;
  readonly level: Level;
  readonly cadence: Cadence;
  readonly anchor?: AnchorView;
  readonly slots: readonly PlanSlotView[];
  readonly unplaced: readonly {
    readonly ordinal: number;
    readonly childName?: string;
    readonly reason: UnplacedReasonView;
    readonly relaxation?: RelaxationView;
  }[];
}

/** `Relaxation` with names in place of ids. */
export type RelaxationView =
  | Exclude<Relaxation, { kind: 'widerAnchor' | 'without' | 'cutAnchor' }>
  | {
      readonly kind: 'widerAnchor';
      readonly at: Temporal.PlainDateTime;
      readonly anchorName: string;
      readonly relation: AnchorView['relation'];
      readonly leastDays: number;
      readonly mostDays: number;
    }
  | {
      readonly kind: 'without';
      readonly at: Temporal.PlainDateTime;
      readonly name: string;
      readonly title: string;
    }
  | { readonly kind: 'cutAnchor'; readonly forumName: string; readonly anchorName: string };

/** `UnplacedReason` with names in place of ids. */
export type UnplacedReasonView =
  | Exclude<UnplacedReason, { kind: 'peopleBusy' | 'anchorOutOfReach' | 'anchorCircle' }>
  | {
      readonly kind: 'anchorOutOfReach';
      readonly anchorName: string;
      readonly leastDays: number;
      readonly mostDays: number;
      readonly nearest?: Temporal.PlainDate;
    }
  | { readonly kind: 'peopleBusy'; readonly names: readonly string[]; readonly nearest?: Temporal.PlainDate }
  | { readonly kind: 'anchorCircle'; readonly names: readonly string[] };

export interface PlanPreviewNotice {
  readonly kind: 'planPreview';
  readonly plan: PlanId;
  readonly version: number;
  readonly year: number;
  readonly forums: readonly PlanForumView[];
  readonly remarks: readonly (PlanRemark & { readonly forumName: string })[];
  readonly alreadyBooked: number;
  /** What is good and what is bad about it, the weightiest first. */
  readonly explanation: readonly PlanReasonView[];
  readonly exclusions: readonly ExclusionView[];
  /** Forums of this draft that are approved already. */
  readonly approved: readonly string[];
  /** How many other proposals were turned down before this one. */
  readonly turnedDown: number;
  /** Whose calendars could not be read, so that nobody knows when they are engaged. */
  readonly unread?: readonly string[];
  /** The year as it would be, where the bot has an address that it can be fetched from. */
  readonly links?: YearLinks;
}

/** What a year can be fetched as. */
export type YearFile = 'pdf' | 'ics' | 'xlsx' | 'svg' | 'page';

/** Where a year is fetched from, without a login: whoever has an address sees what the reader of the card may see. */
export interface YearLinks {
  readonly picture: Picture;
  readonly files: Readonly<Record<YearFile, string>>;
  /** The last day on which the files can be fetched. */
  readonly until: Temporal.PlainDate;
}

/** `alt` says it to whoever does not see it. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** A year of booked meetings to look at, print and take along. */
export interface YearNotice {
  readonly kind: 'year';
  readonly year: number;
  /** All of it, as the coordinator sees it; otherwise the reader's own meetings. */
  readonly whole: boolean;
  readonly meetings: number;
  readonly forums: number;
  /** A proposal for the year waits for the coordinator. */
  readonly draft: boolean;
  readonly links?: YearLinks;
}

/** One forum of a draft, to pin, move and approve. */
export interface PlanForumNotice {
  readonly kind: 'planForum';
  readonly plan: PlanId;
  readonly version: number;
  readonly year: number;
  readonly view: PlanForumView;
}

/** What would follow from a change, for the coordinator to say yes or no to. Nothing has been changed yet. */
export interface PlanMovesNotice {
  readonly kind: 'planMoves';
  readonly why: /** A meeting is to be moved. */
    | 'move'
    /** Days are to be kept free. */
    | 'avoid'
    /** Booked meetings lie on days that have been closed, or taken, since. */
    | 'closed';
  readonly moves: readonly (SlotView & {
    readonly to: Temporal.PlainDateTime;
    readonly because: 'asked' | 'closedDay' | 'follows' | 'makesRoom';
    /** What the configuration calls the day that it cannot be on: "Kommunestyre". */
    readonly day?: string;
  })[];
  /** What moving cannot mend. */
  readonly conflicts: readonly ConflictView[];
  /** Left out where it cannot be done: somebody would be in two places. */
  readonly confirm?: ConfirmMoves;
  /** Tells these meetings from any others, where they may also be left where they are. */
  readonly leave?: string;
}

/** What the button of the card asks for; `print` tells these moves from any others. */
export type ConfirmMoves =
  | {
      readonly kind: 'draft';
      readonly plan: PlanId;
      readonly version: number;
      readonly slot: SlotKey;
      readonly to: string;
    }
  | { readonly kind: 'meeting'; readonly meeting: MeetingId; readonly to: string; readonly print: string }
  | {
      readonly kind: 'avoid';
      readonly from: string;
      readonly to: string;
      readonly forum: ForumId | '';
      readonly print: string;
    }
  | { readonly kind: 'closed'; readonly about: string; readonly print: string };

/** A hard rule that stays broken, and of which meeting. */
export interface ConflictView {
  readonly kind: Exclude<BrokenRule['kind'], 'cadence'> | 'busyElsewhere';
  readonly slot: SlotView;
  /** The anchor, the child, who would be in two places, on the way or elsewhere, or what the day is called. */
  readonly name?: string;
}

export interface PlanApprovedNotice {
  readonly kind: 'planApproved';
  readonly year: number;
  readonly booked: number;
  readonly firstMeeting?: MeetingView;
  readonly unplaced: number;
}

/** The call for items to one member, and the same card after the answer, and as a reminder. */
export interface AgendaPromptNotice {
  readonly kind: 'agendaPrompt';
  readonly meeting: MeetingView;
  readonly deadline: Temporal.ZonedDateTime;
  readonly open: boolean;
  readonly reminder: boolean;
  readonly standing: readonly string[];
  /** The reader's own answer so far. */
  readonly answer?: 'items' | 'none';
  readonly items: readonly AgendaItemView[];
  readonly draft?: AgendaDraft;
  /** The item that `draft` rewrites. */
  readonly editing?: AgendaItemId;
  /** True in a group or channel: the card asks each reader's own view by refresh. */
  readonly shared: boolean;
}

/** To the coordinator when the deadline has passed, and by `/svar`-like commands: what came in. */
export interface AgendaReviewNotice {
  readonly kind: 'agendaReview';
  readonly meeting: MeetingView;
  readonly items: readonly AgendaItemView[];
  readonly answers: AnswerCounts;
  readonly innkalling: Temporal.ZonedDateTime;
  /** A reason as it was written, when the decision it was for was refused. */
  readonly draft?: { readonly item: AgendaItemId; readonly reason: string };
}

/** Who has answered: names for the coordinator only. */
export interface AnswerCounts {
  readonly asked: number;
  readonly withItems: readonly string[];
  readonly withoutItems: readonly string[];
  readonly missing: readonly string[];
  /** Members the bot could not reach, and why. */
  readonly unreached: readonly { readonly name: string; readonly reason: DeliveryFailure }[];
}

/** Innkalling with saksliste; `sent` false when the coordinator looks at it beforehand. */
export interface SakslisteNotice {
  readonly kind: 'saksliste';
  readonly meeting: MeetingView;
  readonly rows: readonly (SakslisteRow & { readonly submittedByName?: string })[];
  readonly sent: boolean;
  readonly openness: Openness;
}

export interface AnswersNotice {
  readonly kind: 'answers';
  readonly meeting: MeetingView;
  readonly answers: AnswerCounts;
  readonly deadline: Temporal.ZonedDateTime;
  readonly canRemind: boolean;
  /** When the members will be asked; none once they have been. */
  readonly asksAt?: Temporal.ZonedDateTime;
  /** Who comes, where the calendar tells. */
  readonly attendance?: AttendanceView;
}

/** Names by what they have answered to the invitation in the calendar. */
export interface AttendanceView {
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
  readonly tentative: readonly string[];
  readonly none: readonly string[];
}

/** To whoever runs the meeting, once: it may not be possible to hold it. */
export interface AttendanceNotice {
  readonly kind: 'attendance';
  readonly meeting: MeetingView;
  readonly tooFew: boolean;
  readonly withoutChair: boolean;
  readonly declined: readonly string[];
}

/** To whoever runs the meeting: somebody has moved or deleted it in the calendar. Is the bot to follow? */
export interface CalendarQuestionNotice {
  readonly kind: 'calendarQuestion';
  /** As the bot has it. */
  readonly meeting: MeetingView;
  readonly number: number;
  /** Where it was moved; nothing if it was deleted. */
  readonly to?: { readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime };
  /** The new time has passed: there is nothing to follow to. */
  readonly isPast: boolean;
  /** What speaks against the new time. */
  readonly doubts: readonly CalendarDoubt[];
  /** The other meetings that would move along. */
  readonly moves: PlanMovesNotice['moves'];
  readonly conflicts: readonly ConflictView[];
  /** Tells this answer from any other: what is pressed is what was shown. */
  readonly print: string;
  /** The card that was pressed asked something else. */
  readonly renewed: boolean;
}

/** To the coordinator: a mailbox can make no online meetings; the organisation's own if it is nobody's. */
export interface NoOnlineMeetingNotice {
  readonly kind: 'noOnlineMeeting';
  readonly owner?: string;
}

/** To the coordinator, once: meetings to come of forums that are not in the configuration any more. */
export interface WithoutForumNotice {
  readonly kind: 'withoutForum';
  readonly forums: readonly {
    /** Its name is gone with it. */
    readonly forum: ForumId;
    readonly starts: readonly Temporal.ZonedDateTime[];
  }[];
}

/** To the coordinator: the bot has left Outlook, and these meetings still stand there. */
export interface LeftInOutlookNotice {
  readonly kind: 'leftInOutlook';
  readonly meetings: readonly MeetingView[];
  readonly more: number;
}

export type CalendarDoubt = ClosedReason | 'outsideHours' | 'outsidePeriod';

export interface HeldQuestionNotice {
  readonly kind: 'heldQuestion';
  readonly meeting: MeetingView;
}

export interface MeetingChangedNotice {
  readonly kind: 'meetingChanged';
  readonly meeting: MeetingView;
  readonly change: 'moved' | 'cancelled';
  readonly previousStart?: Temporal.ZonedDateTime;
}

export interface MeetingListNotice {
  readonly kind: 'meetingList';
  readonly meetings: readonly MeetingView[];
  /** How many more there are than shown. */
  readonly more: number;
  readonly canChange: boolean;
}

export interface TrendFormNotice {
  readonly kind: 'trendForm';
  /** The meeting whose summary the report goes into. */
  readonly meeting: MeetingView;
  readonly topics: readonly { readonly id: string; readonly name: string; readonly substance: boolean }[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly reminder: boolean;
  readonly answer?: 'reports' | 'nothing';
  readonly reports: readonly TrendReportView[];
  readonly draft?: Readonly<Record<string, string>>;
}

export interface TrendReportView {
  readonly id: TrendReportId;
  readonly version: number;
  readonly topicName: string;
  readonly aspect: Aspect;
  readonly areaName: string;
  readonly ageBand: AgeBand;
  readonly direction: Direction;
  readonly confidence: Confidence;
  readonly basis: Basis;
}

/** To the coordinator: the tendencies so far, and which services have not reported. */
export interface TrendOverviewNotice {
  readonly kind: 'trendOverview';
  readonly meeting: MeetingView;
  readonly summary: SummaryView;
}

/**
 * Counts are there once the summary has been sent, and not before: seen before and after one more report they would give
 * away what that one said, and whoever reports could find out the rest by changing their own.
 */
type TendencyView = Omit<Tendency, 'services' | 'incidents'> &
  Partial<Pick<Tendency, 'services' | 'incidents'>> & {
    readonly topicName: string;
    readonly areaName: string;
  };

/** `Summary` with names in place of ids. */
export interface SummaryView {
  readonly id?: SummaryId;
  readonly version: number;
  readonly status: Summary['status'];
  readonly forumName: string;
  readonly period: Summary['period'];
  readonly comparedWith?: Summary['period'];
  readonly tendencies: readonly TendencyView[];
  readonly otherTopics: readonly {
    readonly topicName: string;
    readonly areaName: string;
    readonly aspect: Aspect;
    readonly direction: Direction;
  }[];
  readonly services: Summary['services'];
  readonly itemsFromBelow: readonly { readonly forumName: string; readonly title: string }[];
  readonly note: string;
  readonly threshold: number;
  readonly approvedByName?: string;
}

/** `preview`: to the coordinator, with buttons to approve, add a note or hold back; otherwise to the politiråd. */
export interface SummaryNotice {
  readonly kind: 'summary';
  readonly meeting: MeetingView;
  readonly summary: SummaryView;
  readonly preview: boolean;
  /** When it goes out by itself. */
  readonly sendsAt?: Temporal.ZonedDateTime;
}

export interface ForumListNotice {
  readonly kind: 'forumList';
  readonly forums: readonly {
    readonly id: ForumId;
    readonly name: string;
    readonly level: Level;
    readonly cadence: Cadence;
    readonly anchor?: AnchorView;
    readonly members: number;
    readonly next?: Temporal.ZonedDateTime;
  }[];
}

export interface ForumNotice {
  readonly kind: 'forum';
  readonly id: ForumId;
  readonly name: string;
  readonly level: Level;
  readonly levelName: string;
  readonly purpose?: string;
  readonly cadence: Cadence;
  readonly anchor?: AnchorView;
  readonly weekdays: readonly Weekday[];
  readonly conveners: readonly string[];
  readonly members: readonly {
    readonly name: string;
    readonly title: string;
    readonly role: MemberRole;
    readonly substituteFor?: string;
  }[];
  readonly standing: readonly string[];
  readonly openness: Openness;
  readonly logisticsOnly: boolean;
  readonly next?: MeetingView;
  /** Planned, held and cancelled this year: structures lapse quietly unless somebody sees it. */
  readonly year: {
    readonly year: number;
    readonly planned: number;
    readonly held: number;
    readonly notHeld: number;
    readonly cancelled: number;
  };
}

export interface MemberNotice {
  readonly kind: 'member';
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly service: string;
  readonly email: string;
  readonly language: Language;
  readonly outsideTenant: boolean;
  readonly reachable: boolean;
  readonly forums: readonly { readonly name: string; readonly role: MemberRole }[];
}

/** What concerns the reader: next meetings, own items, what waits for an answer. */
export interface MineNotice {
  readonly kind: 'mine';
  readonly meetings: readonly (MeetingView & { readonly waiting: boolean })[];
  readonly items: readonly (AgendaItemView & {
    readonly forumName: string;
    readonly start: Temporal.ZonedDateTime;
  })[];
  readonly reports: readonly TrendReportView[];
}

/** To the member who submitted an item: what became of it. */
export interface ItemDecidedNotice {
  readonly kind: 'itemDecided';
  readonly item: AgendaItemView;
  readonly meeting: MeetingView;
  readonly outcome: 'accepted' | 'declined' | 'postponed';
}

/** To the coordinator: somebody could not be reached, and what to do about it. */
export interface DeliveryTroubleNotice {
  readonly kind: 'deliveryTrouble';
  readonly people: readonly { readonly name: string; readonly reason: DeliveryFailure }[];
}

/** To the coordinator: what the directory tells otherwise than before. Nobody is deleted. */
export interface PeopleChangedNotice {
  readonly kind: 'peopleChanged';
  /** The account may not be used any more: they have left, most likely. */
  readonly closed: readonly string[];
  /** Nobody has the address. */
  readonly unknown: readonly string[];
  /** The same account under another address. */
  readonly moved: readonly { readonly name: string; readonly address: string }[];
  /** New in a group that forums follow: members from now on. */
  readonly joined: readonly GroupNews[];
  /** Out of the group, and members until the coordinator says otherwise. */
  readonly left: readonly (GroupNews & { readonly person: PersonId })[];
  /** Groups that the directory does not know. */
  readonly unknownGroups: readonly { readonly group: string; readonly forums: readonly string[] }[];
  /** What the application turned out not to be allowed to. */
  readonly missing: readonly GraphPermission[];
}

/** Somebody whom a group makes a member of these forums. */
interface GroupNews {
  readonly name: string;
  readonly forums: readonly string[];
}

/** Why a delivery ended without arriving. */
export type DeliveryFailure =
  /** The person has not installed the app, so that there is no chat to write in. */
  | 'noConversation'
  | 'outsideTenant'
  | 'blocked'
  | 'gone'
  | 'tooLarge'
  | 'gaveUp'
  | InstallFailure
  /** The mailbox may not send, or the address was refused. */
  | 'mailRefused'
  /** The mail was handed over, and then nobody heard whether it was sent: a second one might be one too many. */
  | 'mailUnsure';

/** Why the app could not be given to somebody. */
export const INSTALL_FAILURES = [
  /** The organisation's app policy stands in the way. */
  'installBlocked',
  'noLicence',
  /** The application lacks the permission. */
  'installNotPermitted',
  'notInCatalogue',
  /** The app in the catalogue does not name the application that is to install it (webApplicationInfo). */
  'notOwnApp',
  /** The directory knows nobody with the address. */
  'noAccount',
] as const;
export type InstallFailure = (typeof INSTALL_FAILURES)[number];

/**
 * What a delivery carries: which notice, about what. Ids only, never text; the notice is composed when it is sent,
 * so that it is true then, and is dropped when it no longer matters.
 */
export type NoticeRef =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'agendaPrompt'; readonly meeting: MeetingId; readonly reminder: boolean }
  | { readonly kind: 'agendaReview'; readonly meeting: MeetingId }
  | { readonly kind: 'saksliste'; readonly meeting: MeetingId }
  | { readonly kind: 'heldQuestion'; readonly meeting: MeetingId }
  | {
      readonly kind: 'meetingChanged';
      readonly meeting: MeetingId;
      readonly change: 'moved' | 'cancelled';
      readonly previousStart?: string;
    }
  | { readonly kind: 'trendForm'; readonly meeting: MeetingId; readonly reminder: boolean }
  | { readonly kind: 'summaryPreview'; readonly summary: SummaryId }
  | { readonly kind: 'summary'; readonly summary: SummaryId }
  | {
      readonly kind: 'itemDecided';
      readonly item: AgendaItemId;
      readonly outcome: ItemDecidedNotice['outcome'];
    }
  | { readonly kind: 'deliveryTrouble' }
  /** What became so at the instant; everything if none is given. */
  | { readonly kind: 'peopleChanged'; readonly at?: string }
  /** Booked meetings lie on days that have been closed since. */
  | { readonly kind: 'closedDays' }
  | { readonly kind: 'attendance'; readonly meeting: MeetingId }
  | { readonly kind: 'calendarQuestion'; readonly meeting: MeetingId; readonly number: number }
  | { readonly kind: 'noOnlineMeeting'; readonly owner?: PersonId }
  | { readonly kind: 'leftInOutlook' }
  | { readonly kind: 'withoutForum' };
