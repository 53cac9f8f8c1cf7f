import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import { Temporal } from '../../src/domain/time.ts';
import { graphCalendar } from '../../src/graph/calendar.ts';
import { addMailbox, change, type Mailbox, remove } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime, testClient, WORDS } from '../support/graph-stand-in/test-client.ts';
import { toUtc } from '../support/graph-stand-in/zones.ts';
import { type Journey, type Someone, startJourney } from '../support/journey.ts';
import { SMALL_TOWN } from '../support/small-town.ts';

const SHARED = 'slt@smaby.example.no';

let graph: StandIn;
let mailbox: Mailbox;
let town: Journey;
let kari: Someone;
let rita: Someone;

beforeAll(async () => {
  const time = sleepyTime();
  graph = await openStandIn(time);
  for (const { email } of SMALL_TOWN.people) addMailbox(graph.state, email);
  mailbox = addMailbox(graph.state, SHARED);
  const client = testClient(graph.url, time);
  town = await startJourney(SMALL_TOWN, '2027-02-01T09:00', (clock) =>
    graphCalendar({ client, organiser: SHARED, conveners: [], words: WORDS, timeZone: 'Europe/Oslo', clock }),
  );
  [kari, rita] = [town.someone('kari'), town.someone('rita')];
  await kari.says('/møte ny koordineringsgruppe 13.4.2027 kl. 9.00');
  await minutesPass();
});
afterAll(async () => {
  expect(graph.violations).toEqual([]);
  expect(town.logged).toEqual([]);
  await town.close();
  await graph.close();
});

/** The bot looks at the calendar every five minutes. */
const minutesPass = async (): Promise<void> => {
  for (let minutes = 0; minutes < 12; minutes += 6) {
    await town.moveTo(town.clock.now().add({ minutes: 6 }));
    await town.program.settled();
  }
};
const meeting = (): Promise<Meeting> => town.meeting('gruppe', 1);
const event = () => {
  const [only, ...more] = [...mailbox.events.values()];
  if (!only || more.length > 0) throw new Error('not exactly one event');
  return only;
};
const utc = (local: string) => ({
  dateTime: Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/Oslo')
    .withTimeZone('UTC')
    .toPlainDateTime()
    .toString(),
  timeZone: 'UTC',
});
const dragTo = (start: string, end: string): void =>
  change(mailbox, { ...event(), start: utc(start), end: utc(end) });
const starts = async () => String((await meeting()).start);
const mails = () => graph.state.mailed.map(({ what }) => what);
const MOVED = 'Møtet er flyttet i Outlook. Skal jeg følge etter?';

describe('the event is dragged to Wednesday', () => {
  test('Kari is asked, with both times, and nobody else', async () => {
    dragTo('2027-04-14T10:00', '2027-04-14T11:30');
    await minutesPass();
    expect(kari.reads()).toContain(MOVED);
    expect(kari.reads().join('\n')).toMatch(
      /tirsdag 13\. april 2027 kl\. 09\.00–10\.30[\s\S]*onsdag 14\. april 2027 kl\. 10\.00–11\.30/u,
    );
    expect(rita.reads()).not.toContain(MOVED);
  });

  test('she follows, from a phone without Action.Execute; Outlook is not written to', async () => {
    expect(await kari.presses('calendar.follow', { via: 'submit' })).toContain(
      'Møtet er flyttet, som i Outlook',
    );
    await minutesPass();
    expect(await starts()).toBe('2027-04-14T08:00:00Z');
    expect(mails()).toEqual(['invitation']);
    expect(rita.reads()).not.toContain('Møtet er flyttet');
  });
});

describe('it is dragged to 17 May, and further', () => {
  test('the card says that it is a holiday', async () => {
    dragTo('2027-05-17T10:00', '2027-05-17T11:30');
    await minutesPass();
    expect(kari.reads()).toContain('Den nye dagen er en helligdag.');
  });

  test('the first card, pressed after a second move, shows what it is about now', async () => {
    const first = kari.client.lastCard('calendar.follow');
    if (!first) throw new Error('no card came');
    dragTo('2027-05-19T10:00', '2027-05-19T11:30');
    await minutesPass();
    const shown = await kari.presses('calendar.follow', { on: first });
    expect(shown).toContain('Noe er endret siden kortet kom. Slik er det nå:');
    expect(shown.join('\n')).toContain('onsdag 19. mai 2027');
    expect(await starts()).toBe('2027-04-14T08:00:00Z');
  });

  test('she sets it back, and everybody is told by Outlook; the older card answers the same', async () => {
    expect(await kari.presses('calendar.keep')).toContain('Møtet står som planlagt');
    await minutesPass();
    expect([toUtc(event().start), toUtc(event().end)]).toEqual([
      '2027-04-14T08:00:00',
      '2027-04-14T09:30:00',
    ]);
    expect(mails()).toEqual(['invitation', 'update']);
    expect(await kari.presses('calendar.keep')).toContain('Møtet står som planlagt');
    await minutesPass();
    expect(mails()).toEqual(['invitation', 'update']);
  });
});

describe('it is deleted', () => {
  test('Kari is asked, sets it back, and it is booked anew', async () => {
    remove(mailbox, event().id);
    await minutesPass();
    expect(kari.reads()).toContain('Møtet er avlyst i Outlook. Skal jeg avlyse det?');
    await kari.presses('calendar.keep');
    await minutesPass();
    expect(toUtc(event().start)).toBe('2027-04-14T08:00:00');
    expect((await meeting()).status).toBe('booked');
  });

  test('deleted once more, she cancels it; nobody is told twice', async () => {
    remove(mailbox, event().id);
    await minutesPass();
    expect(await kari.presses('calendar.follow')).toContain('Møtet er avlyst, som i Outlook');
    await minutesPass();
    expect((await meeting()).status).toBe('cancelled');
    expect(mails()).toEqual(['invitation', 'update', 'invitation']);
    expect(rita.reads()).not.toContain('Møtet er avlyst');
  });
});
