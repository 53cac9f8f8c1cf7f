import type { Repositories } from '../services/ports/store.ts';
import { activityRepository } from './activities.ts';
import { agendaRepository } from './agenda.ts';
import { attendanceRepository } from './attendance.ts';
import { auditRepository } from './audit.ts';
import { calendarEventRepository } from './calendar-events.ts';
import { calendarQuestionRepository } from './calendar-questions.ts';
import type { FieldCipher } from './cipher.ts';
import { configurationRepository } from './configurations.ts';
import { conversationRepository } from './conversations.ts';
import { deliveryRepository } from './deliveries.ts';
import type { Db, Traits } from './engine.ts';
import { groupRepository } from './groups.ts';
import { jobRepository } from './jobs.ts';
import { meetingRepository } from './meetings.ts';
import { peopleRepository } from './people.ts';
import { planRepository } from './plans.ts';
import { subscriptionRepository } from './subscriptions.ts';
import { summaryRepository } from './summaries.ts';
import { trendRepository } from './trends.ts';

/** Every noun over one connection or transaction. */
export const repositoriesOver = (db: Db, traits: Traits, cipher: FieldCipher): Repositories => ({
  plans: planRepository(db),
  meetings: meetingRepository(db, traits),
  agenda: agendaRepository(db, cipher),
  trends: trendRepository(db, cipher),
  summaries: summaryRepository(db, cipher),
  deliveries: deliveryRepository(db, traits),
  conversations: conversationRepository(db),
  people: peopleRepository(db),
  groups: groupRepository(db),
  attendance: attendanceRepository(db),
  subscriptions: subscriptionRepository(db),
  jobs: jobRepository(db),
  audit: auditRepository(db),
  activities: activityRepository(db),
  configurations: configurationRepository(db),
  calendarEvents: calendarEventRepository(db),
  calendarQuestions: calendarQuestionRepository(db),
});
