import type { AgendaAnswerTable, AgendaItemTable } from './tables/agenda.ts';
import type {
  CalendarCursorTable,
  CalendarEventTable,
  CalendarFollowingTable,
  CalendarQuestionTable,
  CalendarSubscriptionTable,
} from './tables/calendar.ts';
import type { ConversationTable, DeliveryTable } from './tables/deliveries.ts';
import type { AttendanceTable, MeetingStepTable, MeetingTable } from './tables/meetings.ts';
import type {
  AbsenceTable,
  AccountTable,
  GroupMemberTable,
  GroupReadingTable,
  InstallationTable,
  MissingPermissionTable,
} from './tables/people.ts';
import type { PlanTable } from './tables/plans.ts';
import type {
  ActivityTable,
  AuditTable,
  ConfigurationTable,
  EncryptionKeyTable,
  JobRunTable,
} from './tables/records.ts';
import type { SummaryTable, TrendAnswerTable, TrendReportTable } from './tables/trends.ts';

/** Every table under its name in the database. */
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
