import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type MeetingId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { graphCalendar } from '../../src/graph/calendar.ts';
import type { CalendarEvent, CalendarPort } from '../../src/services/ports/calendar.ts';
import {
  addMailbox,
  attendeesOf,
  change,
  type Mailbox,
  remove,
  respond,
  type StandInEvent,
} from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime, testClient, WORDS } from '../support/graph-stand-in/test-client.ts';
import { person, SMALL_TOWN } from '../support/small-town.ts';

const ORGANISER = 'slt@smaby.example.no';
const KARI = person('kari', 'SLT-koordinator', 'kultur');
const RITA = person('rita', 'rektor', 'skole');
const OLA = person('ola', 'ordfører', 'politisk ledelse');
const POLICE = person('pal', 'politikontakt', 'politi', {
  email: 'pal@politi.example.org',
  outsideTenant: true,
});

let time: SleepyTime;
let graph: StandIn;
let calendar: CalendarPort;
let shared: Mailbox;

beforeEach(async () => {
  time = sleepyTime();
  graph = await openStandIn(time);
  shared = addMailbox(graph.state, ORGANISER);
  for (const { email } of SMALL_TOWN.people) addMailbox(graph.state, email);
  calendar = graphCalendar({
    client: testClient(graph.url, time),
    organiser: ORGANISER,
    conveners: [RITA.email],
    words: WORDS,
    timeZone: 'Europe/Oslo',
    clock: time.clock,
  });
});
afterEach(async () => {
  expect(graph.violations).toEqual([]);
  await graph.close();
});

const oslo = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Oslo]`);

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  transactionId: asId<MeetingId>('meeting-1'),
  organisation: SMALL_TOWN.id,
  subject: 'Politiråd',
  start: oslo('2027-03-30T09:00'),
  end: oslo('2027-03-30T10:30'),
  place: 'Formannskapssalen',
  online: true,
  organiser: KARI,
  required: [KARI, OLA, POLICE],
  optional: [RITA, OLA],
  purpose: 'Mål & prioriteringer',
  ...changes,
});

const shown = (mailbox = shared): StandInEvent => {
  const [only, ...more] = [...mailbox.events.values()];
  if (!only || more.length > 0) throw new Error('not exactly one event');
  return only;
};
const content = (): string => shown().body?.content ?? '';
const since = async (cursor?: string) => calendar.changesSince(SMALL_TOWN.id, cursor);
const mailed = () => graph.state.mailed.map(({ what }) => what);

describe('an invitation', () => {
  test('says when in Oslo, where, online, and whom', async () => {
    await calendar.book(event());
    expect(shown()).toMatchObject({
      start: { dateTime: '2027-03-30T09:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2027-03-30T10:30:00', timeZone: 'W. Europe Standard Time' },
      location: { displayName: 'Formannskapssalen' },
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      isReminderOn: true,
      categories: ['SLT'],
      transactionId: 'meeting-1',
    });
    expect(shown().attendees?.map(({ emailAddress, type }) => [emailAddress?.address, type])).toEqual([
      [KARI.email, 'required'],
      [OLA.email, 'required'],
      [POLICE.email, 'required'],
      [RITA.email, 'optional'],
    ]);
  });

  test('the organiser does not invite itself', async () => {
    await calendar.book(
      event({ organiser: person('slt', 'felles', 'kultur', { email: ORGANISER.toUpperCase() }) }),
    );
    expect(attendeesOf(shown())).not.toContain(ORGANISER);
  });

  test('whatever people write is text', async () => {
    const evil = `</div><script>alert("x")</script> & 'sitat' $& $1`;
    const agenda = { items: [{ title: evil }], withheld: false };
    await calendar.book(event({ subject: evil, purpose: evil, agenda }));
    expect(content()).not.toContain('<script>');
    expect(content()).toContain(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;sitat&#39; $&amp; $1',
    );
  });

  test('gets its saksliste later, and keeps the way into the meeting', async () => {
    const name = await calendar.book(event());
    const items = [{ number: { number: 17, year: 2026 }, title: 'Russ <2027>' }, { title: 'Eventuelt' }];
    await calendar.move(name, event({ agenda: { items, withheld: true } }));
    expect(content()).toContain('<li>Sak 17/26: Russ &lt;2027&gt;</li><li>Eventuelt</li>');
    expect(content()).toContain('Flere saker står i innkallingen.');
    expect(content().match(/id="slt-bot"/g)).toHaveLength(1);
    expect(content()).toContain('Bli med');
    await calendar.move(name, event({ agenda: { items: items.slice(1), withheld: false } }));
    expect(content()).not.toContain('Russ');
    expect(content()).toContain('Bli med');
  });

  test('what the organiser wrote in Outlook stays', async () => {
    const name = await calendar.book(event());
    change(shared, {
      ...shown(),
      body: { contentType: 'html', content: '<html><body><p>Ta med kaffe</p></body></html>' },
    });
    await calendar.move(name, event({ agenda: { items: [{ title: 'Eventuelt' }], withheld: false } }));
    expect(content()).toMatch(
      /^<html><body><div id="slt-bot">.*Eventuelt.*<p>Ta med kaffe<\/p><\/body><\/html>$/,
    );
  });

  test('is not sent again when nothing has changed', async () => {
    const name = await calendar.book(event());
    await calendar.move(name, event());
    await calendar.book(event());
    expect(mailed()).toEqual(['invitation']);
  });

  test('a move touches the time alone, and keeps the answers', async () => {
    const name = await calendar.book(event());
    respond(shared, shown().id, OLA.email, 'accepted');
    const before = shown();
    await calendar.move(name, event({ start: oslo('2027-11-02T09:00'), end: oslo('2027-11-02T10:30') }));
    expect(shown()).toMatchObject({
      body: before.body,
      attendees: before.attendees,
      subject: before.subject,
    });
    expect(shown().start?.dateTime).toBe('2027-11-02T09:00:00');
    expect(mailed()).toEqual(['invitation', 'update']);
  });

  test('asks once more for a link that did not come', async () => {
    graph.state.joinLinks = false;
    const booking = calendar.book(event());
    while (graph.seen.length === 0) await new Promise(setImmediate);
    graph.state.joinLinks = true;
    await booking;
    expect(shown().onlineMeeting?.joinUrl).toBeTruthy();
  });
});

describe('whose mailbox', () => {
  test('a rektor convenes from her own', async () => {
    const name = await calendar.book(event({ organiser: RITA }));
    const hers = graph.state.mailboxes.get(RITA.email);
    expect(hers?.events.size).toBe(1);
    expect(shared.events.size).toBe(0);
    await calendar.cancel(SMALL_TOWN.id, name);
    expect(hers?.events.size).toBe(0);
  });

  test('if that is outside the scope, from the shared one, with her invited', async () => {
    const hers = graph.state.mailboxes.get(RITA.email);
    if (hers) hers.outOfScope = true;
    await calendar.book(event({ organiser: RITA }));
    expect(attendeesOf(shown())).toContain(RITA.email);
    expect(await calendar.find(SMALL_TOWN.id, asId('meeting-1'))).toBe(`${ORGANISER}/${shown().id}`);
    expect((await since()).changes).toEqual([]);
  });

  test('a convener outside the tenant has none', async () => {
    await calendar.book(event({ organiser: POLICE }));
    expect(attendeesOf(shown())).toContain(POLICE.email);
  });

  test('the shared one out of scope is an error, and not an empty calendar', async () => {
    shared.outOfScope = true;
    await expect(calendar.book(event())).rejects.toMatchObject({ status: 403, code: 'ErrorAccessDenied' });
    await expect(since()).rejects.toMatchObject({ status: 403 });
  });
});

describe('what happens in Outlook', () => {
  const answersTo = async (cursor: string) =>
    (await since(cursor)).changes.flatMap(({ answers }) => answers ?? []);

  test('answers flow back', async () => {
    await calendar.book(event());
    const { cursor } = await since();
    respond(shared, shown().id, OLA.email, 'accepted');
    respond(shared, shown().id, POLICE.email, 'declined');
    respond(shared, shown().id, RITA.email, 'tentativelyAccepted');
    expect(await answersTo(cursor)).toEqual([
      { email: OLA.email, answer: 'accepted' },
      { email: POLICE.email, answer: 'declined' },
      { email: RITA.email, answer: 'tentative' },
    ]);
  });

  test('a move and a deletion flow back, private events do not', async () => {
    const name = await calendar.book(event());
    const other = await calendar.book(event({ transactionId: asId('meeting-2') }));
    const { cursor } = await since();
    const id = name.slice(ORGANISER.length + 1);
    const there = shared.events.get(id);
    if (!there) throw new Error('not booked');
    change(shared, {
      ...there,
      start: { dateTime: '2027-10-31T01:30:00', timeZone: 'UTC' },
      end: { dateTime: '2027-10-31T02:30:00', timeZone: 'UTC' },
    });
    change(shared, { ...there, id: 'tannlege', transactionId: null });
    remove(shared, other.slice(ORGANISER.length + 1));
    remove(shared, 'tannlege');
    expect((await since(cursor)).changes).toEqual([
      {
        eventId: name,
        change: 'moved',
        start: Temporal.Instant.from('2027-10-31T01:30:00Z'),
        end: Temporal.Instant.from('2027-10-31T02:30:00Z'),
      },
      { eventId: other, change: 'cancelled' },
    ]);
  });

  test('a meeting made into a whole day is on that day here, and is brought back to its hours', async () => {
    const name = await calendar.book(event());
    const { cursor } = await since();
    const wholeDay = (day: string) => ({ dateTime: `${day}T00:00:00`, timeZone: 'W. Europe Standard Time' });
    change(shared, {
      ...shown(),
      isAllDay: true,
      start: wholeDay('2027-03-30'),
      end: wholeDay('2027-03-31'),
    });
    const day = {
      start: oslo('2027-03-30T00:00').toInstant(),
      end: oslo('2027-03-31T00:00').toInstant(),
    };
    expect((await since(cursor)).changes).toEqual([{ eventId: name, change: 'moved', ...day }]);
    await calendar.move(name, event(), day);
    expect(shown()).toMatchObject({ isAllDay: false, start: { dateTime: '2027-03-30T09:00:00' } });
  });

  test('many changes come on many pages', async () => {
    const { cursor } = await since();
    for (let index = 0; index < 35; index++)
      await calendar.book(event({ transactionId: asId(`meeting-${index}`) }));
    expect((await since(cursor)).changes).toHaveLength(35);
  });

  test('when Graph has forgotten where we were, nothing is missed', async () => {
    const name = await calendar.book(event());
    const gone = await calendar.book(event({ transactionId: asId('meeting-2') }));
    const { cursor } = await since();
    remove(shared, gone.slice(ORGANISER.length + 1));
    shared.deltaFrom = shared.changes.length;
    const news = await since(cursor);
    expect(news.changes.map(({ eventId, change: what }) => [eventId, what])).toEqual([
      [name, 'moved'],
      [gone, 'cancelled'],
    ]);
    expect((await since(news.cursor)).changes).toEqual([]);
  });

  test('a view that draws to its end is begun anew', async () => {
    const name = await calendar.book(event());
    const { cursor } = await since();
    await time.sleep(400 * 86_400_000);
    const news = await since(cursor);
    expect(news.changes.map(({ eventId }) => eventId)).toEqual([name]);
    expect(graph.seen.filter(({ path }) => path.endsWith('delta'))).toHaveLength(4);
  });

  test('a cursor that is not ours is as good as none', async () => {
    await calendar.book(event());
    for (const cursor of ['', '17', 'null', '{"a":1}', '[]'])
      expect((await since(cursor)).changes).toEqual([]);
  });
});

test('an embedded event has no place here', async () => {
  await expect(calendar.move('event-meeting-1', event())).rejects.toMatchObject({
    reason: { kind: 'NotFound' },
  });
});

test('people are invited as they are configured', async () => {
  const many: readonly Person[] = SMALL_TOWN.people;
  await calendar.book(event({ required: many, optional: many }));
  expect(attendeesOf(shown())).toHaveLength(many.length);
});
