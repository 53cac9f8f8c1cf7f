import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import type { Repositories } from '../../src/services/ports/store.ts';
import { fieldCipher } from '../../src/store/cipher.ts';
import type { Traits } from '../../src/store/engine.ts';
import { dialectOver } from '../../src/store/engine-sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { repositoriesOver } from '../../src/store/repositories.ts';
import type { Tables } from '../../src/store/tables.ts';
import { KARI, KEYS, LOTEN, later, MEETING, NOW } from './samples.ts';

const TRAITS: Traits = { serial: 'integer', concurrentWrites: false };

/** What the tick and the outbox ask all day must cost the same after ten years as after one. */
describe('what is asked all day is found through an index', () => {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const connection = new Database(':memory:');
  const db = new Kysely<Tables>({
    dialect: dialectOver(connection),
    log: ({ query }) => {
      asked.push(query);
    },
  });
  let repositories: Repositories;

  beforeAll(async () => {
    await migrate({ traits: TRAITS, setUp: db });
    repositories = repositoriesOver(db, TRAITS, fieldCipher(KEYS));
  });
  afterAll(() => db.destroy());

  const planOf = async (question: () => Promise<unknown>): Promise<readonly string[]> => {
    asked.length = 0;
    await question();
    return asked.flatMap(({ sql, parameters }) =>
      connection
        .prepare<unknown[], { readonly detail: string }>(`explain query plan ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail),
    );
  };

  const forum = asId<Parameters<Repositories['meetings']['ofForum']>[1]>('politirad');
  const questions: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['open meetings', 'meetings_open', () => repositories.meetings.open()],
    ['open meetings of one organisation', 'meetings_open_of', () => repositories.meetings.open(LOTEN)],
    ['meetings that the calendar lacks', 'meetings_unsynced', () => repositories.meetings.outOfSync(50)],
    ['meetings of a time', 'meetings_start', () => repositories.meetings.between(LOTEN, NOW, later(60))],
    ['the previous meeting', 'meetings_forum_start', () => repositories.meetings.previous(LOTEN, forum, NOW)],
    ['deliveries due', 'deliveries_queued', () => repositories.deliveries.claim(NOW, later(-5), 10)],
    ['deliveries left behind', 'deliveries_sending', () => repositories.deliveries.claim(NOW, later(-5), 10)],
    ['the next attempt', 'deliveries_queued', () => repositories.deliveries.nextAttempt()],
    ['failures', 'deliveries_failed', () => repositories.deliveries.failures(LOTEN, NOW)],
    [
      'deliveries of a meeting',
      'deliveries_meeting',
      () => repositories.deliveries.ofMeeting(LOTEN, MEETING),
    ],
    [
      'the mailboxes of an organisation',
      'sqlite_autoindex_calendar_subscriptions_1',
      () => repositories.subscriptions.list(LOTEN),
    ],
    [
      'whose a notification is',
      'calendar_subscriptions_id',
      () => repositories.subscriptions.byIds(['a', 'b']),
    ],
    ['counts of failures', 'deliveries_failed', () => repositories.deliveries.counts()],
    ['the last number', 'agenda_number', () => repositories.agenda.lastNumber(LOTEN, forum, 2027)],
    ['items of a meeting', 'agenda_meeting', () => repositories.agenda.ofMeeting(LOTEN, MEETING)],
    ['items of a member', 'agenda_meeting', () => repositories.agenda.ofMember(LOTEN, MEETING, KARI)],
    ['items of a person', 'agenda_person', () => repositories.agenda.ofPerson(LOTEN, KARI, 10)],
    ['a personal chat', 'conversations_personal', () => repositories.conversations.personal(LOTEN, KARI)],
    ['chats of a forum', 'conversations_forum', () => repositories.conversations.linked(LOTEN, forum)],
    ['the newest of the audit log', 'audit_organisation', () => repositories.audit.list(LOTEN, 10)],
    [
      'events of a time',
      'calendar_events_end',
      () => repositories.calendarEvents.between(LOTEN, NOW, later(9)),
    ],
  ];

  it.each(questions)('%s', async (_, index, question) => {
    const plan = await planOf(question);
    expect(plan.join('\n')).toMatch(new RegExp(`INDEX ${index}\\b`));
    // SCAN of a partial index reads what is left to do; SCAN of a table reads everything that ever was.
    expect(plan.filter((line) => /^SCAN (?!.*USING.*INDEX|found)/.test(line))).toEqual([]);
  });

  it.each([
    ['open meetings', () => repositories.meetings.open()],
    ['the next attempt', () => repositories.deliveries.nextAttempt()],
    ['deliveries due', () => repositories.deliveries.claim(NOW, later(-5), 10)],
  ])('%s need no sorting beyond the last term', async (_, question) => {
    const plan = await planOf(question);
    expect(plan.filter((line) => line === 'USE TEMP B-TREE FOR ORDER BY')).toEqual([]);
  });
});
