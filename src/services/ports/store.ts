import type { ActivityRepository } from './activities.ts';
import type { AgendaRepository } from './agenda.ts';
import type { AttendanceRepository } from './attendance.ts';
import type { AuditRepository } from './audit.ts';
import type { CalendarEventRepository } from './calendar-events.ts';
import type { CalendarQuestionRepository } from './calendar-questions.ts';
import type { ConfigurationRepository } from './configurations.ts';
import type { ConversationRepository } from './conversations.ts';
import type { DeliveryRepository } from './deliveries.ts';
import type { GroupRepository } from './groups.ts';
import type { JobRepository } from './jobs.ts';
import type { MeetingRepository } from './meetings.ts';
import type { PeopleRepository } from './people.ts';
import type { PlanRepository } from './plans.ts';
import type { SubscriptionRepository } from './subscriptions.ts';
import type { SummaryRepository } from './summaries.ts';
import type { TrendRepository } from './trends.ts';

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
