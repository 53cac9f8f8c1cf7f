import type { Generated } from 'kysely';
import type { AgendaItemKind, AgendaItemStatus } from '../domain/agenda.ts';
import type { Attending } from '../domain/attendance.ts';
import type { CalendarQuestion } from '../domain/calendar-question.ts';
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
  TrendReportId,
} from '../domain/ids.ts';
import type { AgendaAnswer, MeetingStatus, MeetingStep } from '../domain/meeting.ts';
import type { GroupState, GroupTrouble } from '../domain/member-group.ts';
import type { DeliveryFailure, InstallFailure } from '../domain/notices/delivery.ts';
import type { PlanStatus } from '../domain/planning/plan.ts';
import type { SummaryStatus } from '../domain/summary.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction, TrendAnswer } from '../domain/trend.ts';
import type { AuditEntry } from '../services/ports/audit.ts';
import type { Conversation } from '../services/ports/conversations.ts';
import type { DeliveryState } from '../services/ports/deliveries.ts';
import type { AccountState } from '../services/ports/people.ts';
import type { Sealed } from './cipher.ts';

/** An instant: milliseconds since 1970, UTC. Sorts and indexes alike on both engines. */
export type Millis = number;
/** Neither engine's boolean exists on the other: 0 or 1. */
export type Flag = 0 | 1;
/** JSON as text. */
export type Json = string;

export interface PlanTable {
  id: PlanId;
  organisation: OrganisationId;
  year: number;
  status: PlanStatus;
  made_by: PersonId;
  made_at: Millis;
  result: Json;
  version: number;
}

export interface MeetingTable {
  id: MeetingId;
  organisation: OrganisationId;
  forum: ForumId;
  plan: PlanId | null;
  year: number;
  ordinal: number;
  /** Empty for the meeting itself, so that the natural key is one plain index. */
  child_id: string;
  child_name: string | null;
  child_of: MeetingId | null;
  start_at: Millis;
  end_at: Millis;
  booked_at: Millis | null;
  place: string | null;
  online: Flag;
  status: MeetingStatus;
  calendar_event: string | null;
  /** The version that the calendar shows; 0 for none. */
  calendar_version: number;
  version: number;
  /** When the event is, as far as we know; both or neither. */
  calendar_start: Generated<Millis | null>;
  calendar_end: Generated<Millis | null>;
  /** Somebody has deleted the event. */
  calendar_gone: Generated<Flag>;
}

interface MeetingStepTable {
  meeting: MeetingId;
  step: MeetingStep;
  at: Millis;
}

export interface AgendaItemTable {
  id: AgendaItemId;
  organisation: OrganisationId;
  forum: ForumId;
  meeting: MeetingId;
  submitted_by: PersonId;
  submitted_at: Millis;
  title: Sealed;
  text: Sealed;
  reason: Sealed | null;
  kind: AgendaItemKind;
  status: AgendaItemStatus;
  number: number | null;
  number_year: number | null;
  openness: Json;
  version: number;
}

export interface AgendaAnswerTable {
  meeting: MeetingId;
  person: PersonId;
  answer: AgendaAnswer['answer'];
  at: Millis;
}

export interface TrendReportTable {
  id: TrendReportId;
  organisation: OrganisationId;
  meeting: MeetingId;
  reporter: PersonId;
  service: string;
  topic: string;
  aspect: Aspect;
  area: string;
  age_band: AgeBand;
  direction: Direction;
  confidence: Confidence;
  basis: Basis;
  count: number | null;
  comment: Sealed;
  proposed_measure: Sealed;
  at: Millis;
  version: number;
}

interface TrendAnswerTable {
  meeting: MeetingId;
  person: PersonId;
  answer: TrendAnswer['answer'];
  at: Millis;
}

export interface SummaryTable {
  id: SummaryId;
  organisation: OrganisationId;
  forum: ForumId;
  meeting: MeetingId;
  /** Last day of the period, ISO: orders a forum's summaries. */
  period_to: string;
  body: Sealed;
  status: SummaryStatus;
  approved_by: PersonId | null;
  version: number;
}

export interface DeliveryTable {
  id: DeliveryId;
  organisation: OrganisationId;
  person: PersonId | null;
  conversation: ConversationId | null;
  notice: Json;
  meeting: MeetingId | null;
  key: string;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: Millis;
  claimed_at: Millis | null;
  failure: DeliveryFailure | null;
  activity_id: string | null;
  created_at: Millis;
  /** When it was sent, failed or dropped. */
  ended_at: Millis | null;
  channel: Generated<'teams' | 'mail'>;
  /** When it was about to be handed over as a mail. */
  mailing_at: Generated<Millis | null>;
}

export interface AccountTable {
  organisation: OrganisationId;
  person: PersonId;
  address: string;
  entra_id: string | null;
  state: AccountState;
  checked_at: Millis;
  since: Millis;
  new_address: string | null;
}

export interface GroupMemberTable {
  organisation: OrganisationId;
  member_group: string;
  entra_id: string;
  person: PersonId;
  name: string;
  address: string;
  title: string | null;
  service: string | null;
  guest: Flag;
  state: GroupState;
  joined_at: Millis;
  since: Millis;
}

interface MissingPermissionTable {
  organisation: OrganisationId;
  permission: GraphPermission;
  since: Millis;
}

interface GroupReadingTable {
  organisation: OrganisationId;
  member_group: string;
  trouble: GroupTrouble | null;
  since: Millis;
}

interface AbsenceTable {
  organisation: OrganisationId;
  person: PersonId;
  start_at: Millis;
  end_at: Millis;
}

interface InstallationTable {
  organisation: OrganisationId;
  person: PersonId;
  tried_at: Millis;
  refusal: InstallFailure | null;
}

interface CalendarFollowingTable {
  organisation: OrganisationId;
  /** The cursor of `changesSince`. */
  position: string;
}

interface AttendanceTable {
  meeting: MeetingId;
  person: PersonId;
  answer: Attending;
  at: Millis;
}

export interface CalendarQuestionTable {
  meeting: MeetingId;
  number: number;
  meeting_version: number;
  /** Where the event was moved; null if it was deleted. */
  start_at: Millis | null;
  end_at: Millis | null;
  asked_at: Millis;
  answer: CalendarQuestion['answer'] | null;
  answered_at: Millis | null;
}

interface JobRunTable {
  organisation: OrganisationId;
  job: string;
  /** ISO, in the organisation's zone. */
  day: string;
  at: Millis;
}

export interface ConversationTable {
  id: ConversationId;
  organisation: OrganisationId;
  kind: Conversation['kind'];
  person: PersonId | null;
  forum: ForumId | null;
  service_url: string;
  bot_id: string;
  tenant_id: string;
  installed: Flag;
  updated_at: Millis;
}

export interface CalendarSubscriptionTable {
  organisation: OrganisationId;
  mailbox: string;
  id: string | null;
  secret_hash: string;
  url: string;
  expires_at: Millis | null;
  retry_at: Millis;
  challenged: Flag;
  marks: number;
  seen: number;
  anew: Flag;
  notified_at: Millis | null;
  looked_at: Millis | null;
}

export interface AuditTable {
  id: Generated<number>;
  organisation: OrganisationId;
  at: Millis;
  actor: string;
  action: string;
  subject: string | null;
  outcome: AuditEntry['outcome'];
  detail: Json | null;
}

export interface ActivityTable {
  organisation: OrganisationId;
  id: string;
  at: Millis;
}

interface ConfigurationTable {
  id: Generated<number>;
  organisation: OrganisationId;
  hash: string;
  source: string;
  at: Millis;
}

export interface CalendarEventTable {
  id: string;
  organisation: OrganisationId;
  transaction_id: BookingId;
  subject: string;
  start_at: Millis;
  end_at: Millis;
  place: string | null;
  people: Json;
  cancelled: Flag;
  sequence: number;
}

/** The last sequence number given in an organisation's calendar; its row lock keeps the numbers in order of commit. */
interface CalendarCursorTable {
  organisation: OrganisationId;
  sequence: number;
}

/** A known text under each key that was ever used, to tell a wrong key at the start rather than at the first read. */
interface EncryptionKeyTable {
  id: number;
  probe: Sealed;
}

export interface Tables {
  plans: PlanTable;
  meetings: MeetingTable;
  meeting_steps: MeetingStepTable;
  agenda_items: AgendaItemTable;
  agenda_answers: AgendaAnswerTable;
  trend_reports: TrendReportTable;
  trend_answers: TrendAnswerTable;
  summaries: SummaryTable;
  deliveries: DeliveryTable;
  conversations: ConversationTable;
  accounts: AccountTable;
  group_members: GroupMemberTable;
  group_readings: GroupReadingTable;
  missing_permissions: MissingPermissionTable;
  absences: AbsenceTable;
  installations: InstallationTable;
  calendar_followings: CalendarFollowingTable;
  attendance: AttendanceTable;
  calendar_questions: CalendarQuestionTable;
  calendar_subscriptions: CalendarSubscriptionTable;
  job_runs: JobRunTable;
  audit: AuditTable;
  activities: ActivityTable;
  configurations: ConfigurationTable;
  calendar_events: CalendarEventTable;
  calendar_cursors: CalendarCursorTable;
  encryption_keys: EncryptionKeyTable;
}
