import type { AgendaItem, SakslisteRow } from '../domain/agenda.ts';
import type { Attending } from '../domain/attendance.ts';
import type { CalendarQuestion, Shown } from '../domain/calendar-question.ts';
import type { GraphPermission } from '../domain/check-up.ts';
import type {
  AgendaItemId,
  BookingId,
  ConversationId,
  DeliveryId,
  ForumId,
  MeetingId,
  OrganisationId,
  PersonId,
  PlanId,
  SummaryId,
} from '../domain/ids.ts';
import type { AgendaAnswer, Meeting, MeetingStatus, MeetingStep, TimeSpan } from '../domain/meeting.ts';
import type { GroupMember, GroupTrouble } from '../domain/member-group.ts';
import type { SakslisteNotice } from '../domain/notices/agenda.ts';
import type { DeliveryFailure, InstallFailure } from '../domain/notices/delivery.ts';
import type { ProgressNotice } from '../domain/notices/done.ts';
import type { MeetingChangedNotice } from '../domain/notices/meeting.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { NoticeRef } from '../domain/notices/notice-ref.ts';
import type { SummaryNotice } from '../domain/notices/summary.ts';
import type { YearLinks } from '../domain/notices/year.ts';
import type { Language, Organisation, Person } from '../domain/organisation.ts';
import type { Plan, PlanStatus } from '../domain/planning/plan.ts';
import type { Summary } from '../domain/summary.ts';
import type { Clock, Temporal } from '../domain/time.ts';
import type { TrendAnswer, TrendReport } from '../domain/trend.ts';

type Instant = Temporal.Instant;

/** What every service verb is given. */
export interface Deps {
  readonly store: Store;
  readonly directory: Directory;
  readonly calendar: CalendarPort;
  readonly clock: Clock;
  /** A new opaque, unguessable id. */
  readonly newId: () => string;
  /** What Microsoft 365 does for an organisation; none where Graph is not configured. Loaded when first asked for. */
  readonly microsoft365?: (organisation: OrganisationId) => Promise<Microsoft365 | undefined>;
  /** Where a year can be fetched as a picture and as files; none where the bot has no address of its own. */
  readonly yearLinks?: (of: YearOf) => Promise<YearLinks | undefined>;
  /** Hears how far long work has come; none where nobody waits for it. */
  readonly progress?: (progress: ProgressNotice) => void;
}

/** A year as it is booked, or as it would be with a plan, for somebody to see who may see it. */
export type YearOf = {
  readonly organisation: OrganisationId;
  readonly reader: PersonId;
} & ({ readonly year: number } | { readonly plan: Plan });

// ---------------------------------------------------------------- configuration

/** The organisations that this process serves, as configured, with those whom their groups name; in memory. */
export interface Directory {
  readonly organisations: readonly Organisation[];
  organisation(id: OrganisationId): Organisation;
  /** Reads anew whom the groups name; none where no forum follows a group. */
  refresh?(): Promise<void>;
}

// ---------------------------------------------------------------- calendar

export interface CalendarEvent {
  /** Booking twice with the same one books once. */
  readonly transactionId: BookingId;
  readonly organisation: OrganisationId;
  readonly subject: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place?: string;
  readonly online: boolean;
  readonly organiser: Person;
  readonly required: readonly Person[];
  readonly optional: readonly Person[];
  /** What the forum is for. */
  readonly purpose?: string;
  /** The saksliste, once it is published. */
  readonly agenda?: CalendarAgenda;
}

export interface CalendarAgenda {
  readonly items: readonly Pick<SakslisteRow, 'number' | 'title'>[];
  /** Items that are not public are left out: an invitation is read by more people than those invited. */
  readonly withheld: boolean;
}

export interface BusyInterval {
  readonly person: PersonId;
  readonly start: Instant;
  readonly end: Instant;
}

/** When people are busy, and whose calendars could not be read. Never what they are busy with. */
export interface FreeBusy {
  readonly busy: readonly BusyInterval[];
  readonly unknown: readonly PersonId[];
}

/** How an event stands now: whoever knows it so already finds nothing to do. */
export interface CalendarChange {
  readonly eventId: string;
  readonly change: 'moved' | 'cancelled';
  readonly start?: Instant;
  readonly end?: Instant;
  /** Who has answered the invitation, where the calendar knows; those who have not are not in it. */
  readonly answers?: readonly InvitationAnswer[];
}

export interface InvitationAnswer {
  readonly email: string;
  readonly answer: Attending;
}

/** A look at one mailbox for changes. */
export interface Look {
  readonly mailbox: string;
  /** From the start, and not from where the last one ended: something may have been lost on the way. */
  readonly anew: boolean;
}

/** Where meetings are booked: Microsoft Graph or the embedded calendar. Every verb may be called again after a lost answer. */
export interface CalendarPort {
  /** `progress` hears how many of how many questions are answered: a year for many people takes a while. */
  freeBusy(
    organisation: OrganisationId,
    people: readonly Person[],
    from: Instant,
    to: Instant,
    progress?: (done: number, of: number) => void,
  ): Promise<FreeBusy>;
  /**
   * Returns the event's id. The same `transactionId` gives the same event, brought to what is given now: the answer to
   * the first booking may have been lost, and the meeting moved since. `withoutLink` hears of an online meeting that
   * could not be made, and in whose mailbox.
   */
  book(event: CalendarEvent, withoutLink?: (mailbox: string) => void): Promise<string>;
  /** The event that an earlier booking made, if any: its answer may have been lost. */
  find(organisation: OrganisationId, transactionId: BookingId): Promise<string | undefined>;
  /**
   * Brings the event to what is given; what it shows already is not sent to anybody again. One that is neither there nor
   * at the time `lastShown` has been moved by somebody: it is left alone, and its time is returned. Throws `NotFound`
   * for one that somebody has deleted.
   */
  move(eventId: string, event: CalendarEvent, lastShown?: TimeSpan): Promise<TimeSpan | undefined>;
  cancel(organisation: OrganisationId, eventId: string): Promise<void>;
  /** `looks` says which mailboxes are looked at; all of them if it is not given. */
  changesSince(
    organisation: OrganisationId,
    cursor: string | undefined,
    looks?: readonly Look[],
  ): Promise<{ readonly changes: readonly CalendarChange[]; readonly cursor: string }>;
  /** Whether an event's id is of this calendar; false for one that was booked before the organisation changed calendars. */
  holds(organisation: OrganisationId, eventId: string): boolean;
  /** True for a calendar over the network: it is brought up to date aside, and nobody waits for it. */
  isRemote?(organisation: OrganisationId): boolean;
}

/** Lets an organisation's mailboxes tell us when something in them changes. Its verbs throw a `Problem` (Unavailable). */
export interface ChangeSubscriber {
  readonly mailboxes: readonly string[];
  /** Where the notifications come. */
  readonly url: string;
  /** `secret` comes with every notification. Undefined if we may not, or the address cannot be reached from there. */
  subscribe(mailbox: string, secret: string, until: Instant): Promise<ChangeSubscription | undefined>;
  /** Undefined if there is no such subscription any more. */
  renew(id: string, until: Instant): Promise<ChangeSubscription | undefined>;
  unsubscribe(id: string): Promise<void>;
  /** Everything that leads to our address, whoever remembers it. */
  list(): Promise<readonly ChangeSubscription[]>;
}

export interface ChangeSubscription {
  readonly id: string;
  readonly expiresAt: Instant;
}

// ---------------------------------------------------------------- Microsoft 365

/** One organisation's directory, app catalogue and mail. Its verbs throw a `Problem` (Unavailable) when out of reach. */
export interface Microsoft365 {
  readonly people: PeopleDirectory;
  readonly installer: AppInstaller;
  readonly mailer: Mailer;
  /** What the application may not do, as trying tells; nothing is changed and nothing is sent. */
  missingPermissions(): Promise<readonly GraphPermission[]>;
}

export interface DirectoryAccount {
  readonly entraId: string;
  /** False for one that may not sign in any more; the directory does not tell every application. */
  readonly enabled: boolean;
  /** In lower case. */
  readonly address?: string;
}

/** Somebody in a group. Title and department stand where the application may read them. */
export type DirectoryMember = Pick<
  GroupMember,
  'entraId' | 'name' | 'address' | 'title' | 'service' | 'guest'
>;

export interface PeopleDirectory {
  /** The accounts that have these addresses, guests included; by address in lower case. Who has none is left out. */
  find(addresses: readonly string[]): Promise<ReadonlyMap<string, DirectoryAccount>>;
  /** The accounts with these Entra ids that still exist, by id in lower case; with the address that is theirs now. */
  findById(entraIds: readonly string[]): Promise<ReadonlyMap<string, DirectoryAccount>>;
  /** Everybody in a group, given by its address or object id, those of groups inside it included; or why it cannot be read. */
  groupMembers(group: string): Promise<readonly DirectoryMember[] | GroupTrouble>;
  /** When people are away: leave in their calendar, automatic replies. Whom nothing is known of is not in it. */
  away(people: readonly Person[], from: Instant, to: Instant): Promise<readonly BusyInterval[]>;
}

/** What came of giving somebody the app: a chat to write in, or why not. */
export type Installation =
  | { readonly kind: 'chat'; readonly conversation: InstalledChat }
  | { readonly kind: 'refused'; readonly reason: InstallFailure };

type InstalledChat = Pick<Conversation, 'id' | 'serviceUrl' | 'botId' | 'tenantId'>;

export interface AppInstaller {
  /** Installs the app for whoever has the Entra id, if it is not there, and finds the chat. May be called again. */
  install(entraId: string): Promise<Installation>;
}

/** What is said by mail to those whom Teams does not reach. */
export type MailNotice = SakslisteNotice | MeetingChangedNotice | SummaryNotice;

export interface Letter {
  /** Names the letter, for whoever looks for it in the mailbox. */
  readonly id: DeliveryId;
  readonly to: Person;
  readonly language: Language;
  readonly notice: MailNotice;
  /** No event was sent to them: a calendar file goes with it. */
  readonly withCalendarFile: boolean;
}

export interface Mailer {
  /** Throws `DeliveryError`; `mailUnsure` when nobody knows whether it was sent. Never sends by itself again. */
  send(letter: Letter): Promise<void>;
}

// ---------------------------------------------------------------- messenger

/** The way out to people. `teams/` implements it; the outbox calls it. */
export interface Messenger {
  /** Returns the activity id. Throws `DeliveryError` on refusal. */
  send(to: Conversation, notice: Notice, reader: Reader): Promise<string>;
  update(to: Conversation, activityId: string, notice: Notice, reader: Reader): Promise<void>;
}

/** Who will read: decides the language and the view. No person in a group or channel. */
export interface Reader {
  readonly organisation: OrganisationId;
  readonly person?: PersonId;
}

/** A refused delivery: final with a reason, or worth another try after `retryAfterMs` (unknown: backoff decides). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly outcome:
    | { readonly kind: 'final'; readonly failure: DeliveryFailure }
    | { readonly kind: 'retry'; readonly retryAfterMs?: number; readonly throttled: boolean };
  constructor(outcome: DeliveryError['outcome']) {
    super(outcome.kind === 'final' ? outcome.failure : 'retry');
    this.outcome = outcome;
  }
}

// ---------------------------------------------------------------- store

/**
 * One database, one set of repositories. `write` runs its work in a transaction that is durable when the promise
 * resolves; whatever it throws rolls everything back. No network call inside.
 */
export interface Store {
  readonly read: Repositories;
  write<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /** Runs the work if no other process holds the lock with this name; false if one does. */
  exclusively(name: string, work: () => Promise<void>): Promise<boolean>;
  /** Answers if the database does (for /readyz). */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Repositories {
  readonly plans: PlanRepository;
  readonly meetings: MeetingRepository;
  readonly agenda: AgendaRepository;
  readonly trends: TrendRepository;
  readonly summaries: SummaryRepository;
  readonly deliveries: DeliveryRepository;
  readonly conversations: ConversationRepository;
  readonly people: PeopleRepository;
  readonly groups: GroupRepository;
  readonly attendance: AttendanceRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly jobs: JobRepository;
  readonly audit: AuditRepository;
  readonly activities: ActivityRepository;
  readonly configurations: ConfigurationRepository;
  readonly calendarEvents: CalendarEventRepository;
  readonly calendarQuestions: CalendarQuestionRepository;
}

export interface PlanRepository {
  insert(plan: Plan): Promise<void>;
  get(organisation: OrganisationId, id: PlanId): Promise<Plan | undefined>;
  /** The newest draft of the year, if any. */
  draft(organisation: OrganisationId, year: number): Promise<Plan | undefined>;
  /** draft → approved or discarded, once; false if it was no draft of that version any more. */
  consume(
    organisation: OrganisationId,
    id: PlanId,
    version: number,
    status: Exclude<PlanStatus, 'draft'>,
  ): Promise<boolean>;
  /** Replaces what a draft says if the stored version is `plan.version`; the version rises by one. */
  change(plan: Plan): Promise<boolean>;
  /** Every plan of the year that was approved, the oldest first. */
  approved(organisation: OrganisationId, year: number): Promise<readonly Plan[]>;
  /** Discards every other draft of the year. */
  discardDrafts(organisation: OrganisationId, year: number): Promise<void>;
}

export interface MeetingRepository {
  /** Until the transaction ends nobody else gives a meeting of the organisation a time: what is free stays free. */
  holdTimes(organisation: OrganisationId): Promise<void>;
  /** False, and nothing inserted, if the natural key (organisation, forum, year, ordinal, child) is taken. */
  insert(meeting: Meeting): Promise<boolean>;
  get(organisation: OrganisationId, id: MeetingId): Promise<Meeting | undefined>;
  /** Meetings that are booked and not yet closed (held, not held, cancelled), earliest first; all organisations if none is given. */
  open(organisation?: OrganisationId): Promise<readonly Meeting[]>;
  /** Every meeting whose start lies in [from, to), any status, earliest first. */
  between(organisation: OrganisationId, from: Instant, to: Instant): Promise<readonly Meeting[]>;
  /** The forum's meetings of a year, any status, by ordinal. */
  ofForum(organisation: OrganisationId, forum: ForumId, year: number): Promise<readonly Meeting[]>;
  /** The forum's latest meeting before an instant that was not cancelled; children do not count. */
  previous(organisation: OrganisationId, forum: ForumId, before: Instant): Promise<Meeting | undefined>;
  /** Changes time, place, status; false if the version has moved on. The version rises by one. */
  change(
    meeting: Meeting,
    changes: Partial<Pick<Meeting, 'start' | 'end' | 'bookedAt' | 'place' | 'online'>> & {
      readonly status?: MeetingStatus;
    },
  ): Promise<boolean>;
  /**
   * Records that the calendar shows the meeting as of `version`, under this event and at this time; the meeting's
   * version stays.
   */
  markSynced(
    organisation: OrganisationId,
    id: MeetingId,
    version: number,
    eventId?: string,
    shown?: TimeSpan,
  ): Promise<void>;
  /** Records how the calendar shows the meeting, whoever made it so. */
  recordShown(organisation: OrganisationId, id: MeetingId, shown: Shown): Promise<void>;
  /** The calendar has to be shown the meeting again, though its version stays: its saksliste was published. */
  markUnsynced(organisation: OrganisationId, id: MeetingId): Promise<void>;
  /**
   * Meetings whose current version the calendar does not show yet (column calendar_version; partial index). Not those
   * of which it is asked whether to follow the calendar.
   */
  outOfSync(limit: number, organisation?: OrganisationId): Promise<readonly Meeting[]>;
  /** Records that a step is done; false if it was before. */
  recordStep(meeting: MeetingId, step: MeetingStep, at: Instant): Promise<boolean>;
  /** Steps done of these meetings. */
  stepsDone(meetings: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, ReadonlySet<MeetingStep>>>;
  /** Forgets steps (a moved meeting gets its later steps anew). */
  forgetSteps(meeting: MeetingId, steps: readonly MeetingStep[]): Promise<void>;
}

export interface AgendaRepository {
  insert(item: AgendaItem): Promise<void>;
  get(organisation: OrganisationId, id: AgendaItemId): Promise<AgendaItem | undefined>;
  /** Items of the meeting in the order submitted, every status. */
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly AgendaItem[]>;
  /** The person's own items for the meeting in the order submitted, every status. */
  ofMember(
    organisation: OrganisationId,
    meeting: MeetingId,
    person: PersonId,
  ): Promise<readonly AgendaItem[]>;
  /** Items submitted by the person to any meeting, newest first. */
  ofPerson(organisation: OrganisationId, person: PersonId, limit: number): Promise<readonly AgendaItem[]>;
  /** Conditional on the item's version; false if it has moved on. The version rises by one. */
  change(
    item: AgendaItem,
    changes: Partial<
      Pick<AgendaItem, 'title' | 'text' | 'kind' | 'status' | 'reason' | 'meeting' | 'number'>
    >,
  ): Promise<boolean>;
  /** Highest number given in the forum's year, 0 if none. */
  lastNumber(organisation: OrganisationId, forum: ForumId, year: number): Promise<number>;
  recordAnswer(answer: AgendaAnswer): Promise<void>;
  answers(meeting: MeetingId): Promise<readonly AgendaAnswer[]>;
}

export interface TrendRepository {
  /**
   * Inserts, or replaces what the report with the same natural key (meeting, reporter, topic, aspect, area, age band)
   * says: that one keeps its id, and its version rises.
   */
  put(report: TrendReport): Promise<void>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly TrendReport[]>;
  ofPerson(
    organisation: OrganisationId,
    meeting: MeetingId,
    person: PersonId,
  ): Promise<readonly TrendReport[]>;
  /**
   * Moves the reports of one meeting to another; where the same natural key stands there, the later of the two replaces
   * the other. Returns how many were moved.
   */
  carry(organisation: OrganisationId, from: MeetingId, to: MeetingId): Promise<number>;
  recordAnswer(answer: TrendAnswer): Promise<void>;
  answers(meeting: MeetingId): Promise<readonly TrendAnswer[]>;
}

export interface SummaryRepository {
  /** One summary a meeting: false if there is one already. */
  insert(summary: Summary): Promise<boolean>;
  get(organisation: OrganisationId, id: SummaryId): Promise<Summary | undefined>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<Summary | undefined>;
  /** The forum's newest summary that was sent. */
  lastSent(organisation: OrganisationId, forum: ForumId): Promise<Summary | undefined>;
  /** Replaces content and status if the stored version is `summary.version`; the version rises by one. */
  change(summary: Summary, changes: Partial<Omit<Summary, 'id' | 'version'>>): Promise<boolean>;
}

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';

/** One notice to one recipient. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly organisation: OrganisationId;
  /** A person (their personal chat), or a group chat or channel that a forum is linked to. */
  readonly recipient:
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'conversation'; readonly conversation: ConversationId };
  readonly notice: NoticeRef;
  /** The meeting it is about, for "who got what". */
  readonly meeting?: MeetingId;
  /** Natural key: a second delivery with the same key is not made. */
  readonly key: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly failure?: DeliveryFailure;
  readonly activityId?: string;
  readonly createdAt: Instant;
  readonly sentAt?: Instant;
  /** Teams did not reach the person: it goes as a mail. */
  readonly channel?: 'mail';
  /** When it was about to be handed over as a mail. Nobody knows whether a delivery that is found so was sent. */
  readonly mailingSince?: Instant;
}

export interface DeliveryRepository {
  /** Adds those whose key is new; returns how many that were. */
  enqueue(deliveries: readonly Delivery[]): Promise<number>;
  /**
   * Takes up to `limit` queued deliveries that are due, oldest first, and marks them `sending`. No two processes get
   * the same one. `sending` rows older than `staleBefore` are left from a crash and are taken again.
   */
  claim(now: Instant, staleBefore: Instant, limit: number): Promise<readonly Delivery[]>;
  markSent(id: DeliveryId, activityId: string, at: Instant): Promise<void>;
  markFailed(id: DeliveryId, failure: DeliveryFailure, at: Instant): Promise<void>;
  /** Composed to nothing: it no longer matters. */
  markDropped(id: DeliveryId, at: Instant): Promise<void>;
  /** Back to queued, counted as an attempt unless `countAttempt` is false (the pace said wait). */
  retryAt(id: DeliveryId, at: Instant, countAttempt: boolean): Promise<void>;
  /** Back to queued, as a mail from now on: Teams does not reach the person, for this reason. */
  turnToMail(id: DeliveryId, why: DeliveryFailure, at: Instant): Promise<void>;
  /** Marked before a mail is handed over; false if it was before. `retryAt` takes the mark away: nothing was sent. */
  markMailing(id: DeliveryId, at: Instant): Promise<boolean>;
  /** When the earliest queued delivery is due, if any. */
  nextAttempt(): Promise<Instant | undefined>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly Delivery[]>;
  /** Failed for want of a chat, and newer than `since`: put back in the queue when the person has one. Returns how many. */
  requeueUnreached(
    organisation: OrganisationId,
    person: PersonId,
    since: Instant,
    now: Instant,
  ): Promise<number>;
  /** Persons whom something failed to reach since an instant, each once, with the newest reason. */
  failures(
    organisation: OrganisationId,
    since: Instant,
  ): Promise<readonly { readonly person: PersonId; readonly failure: DeliveryFailure }[]>;
  /** What has not arrived, for /metrics. What has is counted as it happens: the rows of years are too many to count. */
  counts(): Promise<Readonly<Record<'queued' | 'sending' | 'failed', number>>>;
}

/** A chat the bot may write in. Refreshed on every activity. */
export interface Conversation {
  readonly id: ConversationId;
  readonly organisation: OrganisationId;
  readonly kind: 'personal' | 'group' | 'channel';
  /** Personal chats only. */
  readonly person?: PersonId;
  /** The forum a group chat or channel is linked to. */
  readonly forum?: ForumId;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly installed: boolean;
  readonly updatedAt: Instant;
}

export interface ConversationRepository {
  /** Inserts or refreshes; `forum` is kept when not given. A person has one personal chat: the newest. */
  put(conversation: Conversation): Promise<void>;
  get(organisation: OrganisationId, id: ConversationId): Promise<Conversation | undefined>;
  personal(organisation: OrganisationId, person: PersonId): Promise<Conversation | undefined>;
  /** Group chats and channels linked to the forum, installed ones only. */
  linked(organisation: OrganisationId, forum: ForumId): Promise<readonly Conversation[]>;
  markRemoved(organisation: OrganisationId, id: ConversationId, at: Instant): Promise<void>;
}

export type AccountState = 'found' | 'disabled' | 'missing';

/** What the directory said last of a person's address. */
export interface KnownAccount {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  /** In lower case. */
  readonly address: string;
  readonly entraId?: string;
  readonly state: AccountState;
  readonly checkedAt: Instant;
  /** When the state became what it is. */
  readonly since: Instant;
  /** The address that the account has now, where it is found by its id alone. */
  readonly newAddress?: string;
}

/** How a group was read last. */
export interface GroupReading {
  readonly group: string;
  readonly trouble?: GroupTrouble;
  /** When that became so. */
  readonly since: Instant;
}

/** Who is in the Microsoft 365 groups that forums follow. */
export interface GroupRepository {
  members(organisation: OrganisationId): Promise<readonly GroupMember[]>;
  put(organisation: OrganisationId, member: GroupMember): Promise<void>;
  readings(organisation: OrganisationId): Promise<readonly GroupReading[]>;
  putReading(organisation: OrganisationId, reading: GroupReading): Promise<void>;
}

/** A permission that the application turned out not to have. */
interface MissingPermission {
  readonly permission: GraphPermission;
  readonly since: Instant;
}

/** What Microsoft 365 knows of people, and what was tried with them. */
export interface PeopleRepository {
  put(account: KnownAccount): Promise<void>;
  accounts(organisation: OrganisationId): Promise<readonly KnownAccount[]>;
  byEntraId(organisation: OrganisationId, entraId: string): Promise<PersonId | undefined>;
  /** What is known of absences from now on; what was known before is forgotten. */
  replaceAbsences(organisation: OrganisationId, absences: readonly BusyInterval[]): Promise<void>;
  awayAt(organisation: OrganisationId, at: Instant): Promise<ReadonlySet<PersonId>>;
  missingPermissions(organisation: OrganisationId): Promise<readonly MissingPermission[]>;
  /** What is missing now; one that was missing before is so since then. */
  replaceMissingPermissions(
    organisation: OrganisationId,
    missing: readonly GraphPermission[],
    at: Instant,
  ): Promise<void>;
  /** False if giving the person the app was tried after `since`. */
  beginInstallation(
    organisation: OrganisationId,
    person: PersonId,
    at: Instant,
    since: Instant,
  ): Promise<boolean>;
  /** When giving the person the app was tried last, and why it did not work. */
  installation(
    organisation: OrganisationId,
    person: PersonId,
  ): Promise<{ readonly triedAt: Instant; readonly refusal?: InstallFailure } | undefined>;
  /** Why it did not work; nothing if it did. */
  endInstallation(organisation: OrganisationId, person: PersonId, refusal?: InstallFailure): Promise<void>;
  /** Why it did not work, of those tried since an instant. */
  refusals(
    organisation: OrganisationId,
    since: Instant,
  ): Promise<readonly { readonly person: PersonId; readonly failure: InstallFailure }[]>;
}

/** What people answer to the invitations in a calendar over the network, and how far it has been followed. */
export interface AttendanceRepository {
  ofMeeting(
    meeting: MeetingId,
  ): Promise<readonly { readonly person: PersonId; readonly answer: Attending; readonly at: Instant }[]>;
  /** How the answers are now; one that stands keeps its time. */
  replace(meeting: MeetingId, answers: ReadonlyMap<PersonId, Attending>, at: Instant): Promise<void>;
  /** The cursor of `changesSince`. */
  followedTo(organisation: OrganisationId): Promise<string | undefined>;
  recordFollowed(organisation: OrganisationId, position: string): Promise<void>;
}

/** What somebody did to meetings in a calendar, and whether the bot is to follow. */
export interface CalendarQuestionRepository {
  /** Asks of the meeting as it stands, in place of what was asked before. Returns the number, which has risen. */
  ask(meeting: Meeting, shown: Shown, at: Instant): Promise<number>;
  /** The newest of the meeting, open or not. */
  of(meeting: MeetingId): Promise<CalendarQuestion | undefined>;
  /** Once: false if the question has been answered, or is not the newest. */
  answer(
    meeting: MeetingId,
    number: number,
    answer: NonNullable<CalendarQuestion['answer']>,
    at: Instant,
  ): Promise<boolean>;
}

/** How the change notifications of one mailbox stand. */
export interface CalendarSubscription {
  readonly organisation: OrganisationId;
  readonly mailbox: string;
  /** The calendar's name for it; none while there is no subscription. */
  readonly id?: string;
  /** SHA-256 of what every notification must bring with it. */
  readonly secretHash: string;
  /** Where the notifications go. */
  readonly url: string;
  readonly expiresAt?: Instant;
  /** What did not work is not tried again before this. */
  readonly retryAt: Instant;
  /** The calendar wants to be asked again before it goes on. */
  readonly challenged: boolean;
  /** How often a look was asked for, and how many of those the last look has answered. */
  readonly marks: number;
  readonly seen: number;
  /** Something may have been lost: the next look begins from the start. */
  readonly anew: boolean;
  readonly notifiedAt?: Instant;
  readonly lookedAt?: Instant;
}

/** What a notification asks for, besides a look at the mailbox. */
export interface SubscriptionMark {
  readonly organisation: OrganisationId;
  readonly mailbox: string;
  /** When it was heard; none for a look that we want ourselves. */
  readonly notifiedAt?: Instant;
  readonly anew?: boolean;
  readonly challenged?: boolean;
  /** The calendar has ended the subscription. */
  readonly ended?: boolean;
}

export interface SubscriptionRepository {
  /** Of one organisation, or of all. */
  list(organisation?: OrganisationId): Promise<readonly CalendarSubscription[]>;
  byIds(ids: readonly string[]): Promise<readonly CalendarSubscription[]>;
  /** Inserts, or replaces how the subscription stands; what is to be looked at stays so. */
  put(
    subscription: Pick<
      CalendarSubscription,
      'organisation' | 'mailbox' | 'id' | 'secretHash' | 'url' | 'expiresAt' | 'retryAt'
    >,
  ): Promise<void>;
  /** Lasts longer, and a challenge is met; not if the subscription has ended meanwhile. */
  renew(
    subscription: Required<Pick<CalendarSubscription, 'organisation' | 'mailbox' | 'id' | 'expiresAt'>>,
  ): Promise<void>;
  /** What did not work is not tried again before this. */
  putOff(organisation: OrganisationId, mailbox: string, retryAt: Instant): Promise<void>;
  /** Asks for one more look. */
  mark(mark: SubscriptionMark): Promise<void>;
  /** A look that began when there were so many marks is done; one that came meanwhile stays. */
  markSeen(organisation: OrganisationId, mailbox: string, marks: number, at: Instant): Promise<void>;
  remove(organisation: OrganisationId, mailbox: string): Promise<void>;
}

export interface JobRepository {
  /** True the first time the job is done for the organisation on that day. */
  record(organisation: OrganisationId, job: string, day: Temporal.PlainDate, at: Instant): Promise<boolean>;
  isDone(organisation: OrganisationId, job: string, day: Temporal.PlainDate): Promise<boolean>;
}

/** Who did what to what, and how it went. Never any user text. */
export interface AuditEntry {
  readonly organisation: OrganisationId;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject?: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRepository {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(organisation: OrganisationId, limit: number): Promise<readonly AuditEntry[]>;
}

export interface ActivityRepository {
  /** True the first time an activity is seen, false when Teams delivers it again. */
  firstTime(organisation: OrganisationId, activityId: string, at: Instant): Promise<boolean>;
  prune(before: Instant): Promise<void>;
}

/** What the structure was, and from when: kept so that history shows what was true then. */
export interface ConfigurationRepository {
  /** Adds a version if its hash differs from the newest one's; returns whether it did. */
  record(organisation: OrganisationId, hash: string, source: string, at: Instant): Promise<boolean>;
  /** Newest first. */
  versions(organisation: OrganisationId): Promise<readonly { readonly hash: string; readonly at: Instant }[]>;
}

/** Events of the embedded calendar. */
export interface StoredEvent {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly transactionId: BookingId;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly place?: string;
  readonly people: readonly PersonId[];
  readonly cancelled: boolean;
  /** Rises with every change, over all events of the organisation: the cursor of `changesSince`. */
  readonly sequence: number;
}

export interface CalendarEventRepository {
  byTransaction(organisation: OrganisationId, transactionId: BookingId): Promise<StoredEvent | undefined>;
  get(organisation: OrganisationId, id: string): Promise<StoredEvent | undefined>;
  put(event: Omit<StoredEvent, 'sequence'>): Promise<void>;
  /** Not cancelled and overlapping [from, to). */
  between(organisation: OrganisationId, from: Instant, to: Instant): Promise<readonly StoredEvent[]>;
  changedSince(organisation: OrganisationId, sequence: number): Promise<readonly StoredEvent[]>;
}
