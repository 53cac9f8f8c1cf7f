import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/services/ports/store.ts';
import type { TestDatabase, TestEngine } from './engines.ts';
import { agendaSuite } from './suites/agenda.ts';
import { attendanceSuite } from './suites/attendance.ts';
import { calendarEventSuite } from './suites/calendar-events.ts';
import { calendarQuestionSuite } from './suites/calendar-questions.ts';
import { conversationSuite } from './suites/conversations.ts';
import { deliverySuite } from './suites/deliveries.ts';
import { meetingSuite } from './suites/meetings.ts';
import { peopleSuite } from './suites/people.ts';
import { planSuite } from './suites/plans.ts';
import { recordSuite } from './suites/records.ts';
import { subscriptionSuite } from './suites/subscriptions.ts';
import { summarySuite } from './suites/summaries.ts';
import { transactionSuite } from './suites/transactions.ts';
import { trendSuite } from './suites/trends.ts';

const SUITES: readonly ((store: () => Store) => void)[] = [
  peopleSuite,
  planSuite,
  meetingSuite,
  agendaSuite,
  trendSuite,
  summarySuite,
  deliverySuite,
  conversationSuite,
  recordSuite,
  calendarEventSuite,
  calendarQuestionSuite,
  attendanceSuite,
  subscriptionSuite,
  transactionSuite,
];

/** What every engine must do, whichever it is. */
export const repositorySuite = (engine: TestEngine): void => {
  describe(engine.name, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await engine.open();
    });
    beforeEach(() => database.empty());
    afterAll(() => database.close());
    for (const suite of SUITES) suite(() => database.store);
  });
};
