import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { CalendarQuestionNotice } from '../../src/domain/notices/calendar.ts';
import type { Temporal } from '../../src/domain/time.ts';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { followInCalendar, keepAsPlanned } from '../../src/services/meetings/answer-calendar.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import { embeddedOffice, graphOffice, type Office } from '../support/organiser.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';

const KARI = as('kari');

describe.each([
  ['the embedded calendar', embeddedOffice],
  ['Microsoft Graph', graphOffice],
])('somebody else changes a meeting in %s', (_, open) => {
  let office: Office;
  let meeting: Meeting;

  beforeEach(async () => {
    office = await open('2027-02-01T09:00');
    const { world, round } = office;
    await world.reach('kari', 'ola', 'rita', 'hege', 'berit', 'nils');
    meeting = await world.book('gruppe', '2027-04-13T09:00');
    await round();
    await round();
  });
  afterEach(async () => {
    expect(office.world.faults).toEqual([]);
    await office[Symbol.asyncDispose]();
  });

  const now = async (): Promise<Meeting> => {
    const found = await office.world.store.read.meetings.get(SMALL_TOWN.id, meeting.id);
    if (!found) throw new Error('the meeting is lost');
    return found;
  };
  const starts = async () => String((await now()).start.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime());
  const questions = (who = 'kari'): readonly CalendarQuestionNotice[] =>
    office.world.sentTo(who).filter((notice) => notice.kind === 'calendarQuestion');
  const newest = (): CalendarQuestionNotice => {
    const question = questions().at(-1);
    if (!question) throw new Error('nobody was asked');
    return question;
  };
  const follow = ({ number, print } = newest()) =>
    followInCalendar(office.world, KARI, { meeting: meeting.id, number, print });
  const keep = ({ number } = newest()) => keepAsPlanned(office.world, KARI, { meeting: meeting.id, number });
  const local = (at: Temporal.ZonedDateTime | undefined) => String(at?.toPlainDateTime());
  const moveToWednesday = () => office.moves(meeting, '2027-04-14T10:00', '2027-04-14T11:30');
  const WEDNESDAY = ['2027-04-14T10:00:00 – 2027-04-14T11:30:00'];
  const TUESDAY = ['2027-04-13T09:00:00 – 2027-04-13T10:30:00'];

  test('what the bot itself writes is asked of nobody', async () => {
    await moveMeeting(office.world, KARI, { meeting: meeting.id, date: '2027-04-20' });
    for (let rounds = 0; rounds < 3; rounds++) await office.round();
    await cancelMeeting(office.world, KARI, { meeting: meeting.id });
    for (let rounds = 0; rounds < 3; rounds++) await office.round();
    expect(questions()).toEqual([]);
    expect(await office.events(meeting)).toEqual([]);
  });

  test('the coordinator is asked once, and until then both stand as they are', async () => {
    await moveToWednesday();
    for (let rounds = 0; rounds < 4; rounds++) await office.round();
    expect(questions()).toHaveLength(1);
    expect(questions('rita')).toEqual([]);
    expect(newest()).toMatchObject({ doubts: [], conflicts: [], moves: [], isPast: false, renewed: false });
    expect(local(newest().meeting.start)).toBe('2027-04-13T09:00:00');
    expect(local(newest().to?.start)).toBe('2027-04-14T10:00:00');
    expect(await starts()).toBe('2027-04-13T09:00:00');
    expect(await office.events(meeting)).toEqual(WEDNESDAY);
  });

  test('followed, the meeting moves, nothing is written to the calendar, and those invited hear it once', async () => {
    await office.world.link('gruppe', 'group-chat');
    await moveToWednesday();
    await office.round();
    const writes = await office.writes();
    expect(await follow()).toMatchObject({ kind: 'done', what: 'calendarFollowed' });
    expect(await follow()).toMatchObject({ kind: 'done', what: 'calendarFollowed' });
    for (let rounds = 0; rounds < 3; rounds++) await office.round();
    expect(await starts()).toBe('2027-04-14T10:00:00');
    expect(await office.writes()).toBe(writes);
    const told = office.world.sent.filter(({ notice }) => notice.kind === 'meetingChanged');
    expect(told.map(({ to }) => to)).toEqual(['group-chat']);
    expect(questions()).toHaveLength(1);
  });

  test('a change of its length alone is followed too', async () => {
    await office.moves(meeting, '2027-04-13T09:00', '2027-04-13T12:00');
    await office.round();
    await follow();
    expect(String((await now()).end)).toBe('2027-04-13T10:00:00Z');
  });

  test('set back, the calendar shows the meeting where it was', async () => {
    await moveToWednesday();
    await office.round();
    expect(await keep()).toMatchObject({ kind: 'done', what: 'calendarKept' });
    for (let rounds = 0; rounds < 3; rounds++) await office.round();
    expect(await office.events(meeting)).toEqual(TUESDAY);
    expect(questions()).toHaveLength(1);
    expect(await follow()).toMatchObject({ kind: 'done', what: 'calendarKept' });
  });

  test('moved on, it is asked anew, and the first card tells what it is about now', async () => {
    await moveToWednesday();
    await office.round();
    const first = newest();
    await office.moves(meeting, '2027-04-15T10:00', '2027-04-15T11:30');
    await office.round();
    expect(questions()).toHaveLength(2);
    const answer = await follow(first);
    expect(answer).toMatchObject({ kind: 'calendarQuestion', renewed: true, number: 2 });
    expect(await starts()).toBe('2027-04-13T09:00:00');
    await follow();
    expect(await starts()).toBe('2027-04-15T10:00:00');
  });

  test('put back before anybody answered, there is nothing to answer; moved once more, there is', async () => {
    await moveToWednesday();
    await office.round();
    await office.moves(meeting, '2027-04-13T09:00', '2027-04-13T10:30');
    await office.round();
    expect(await follow()).toMatchObject({ kind: 'done', what: 'calendarSettled' });
    expect(await starts()).toBe('2027-04-13T09:00:00');
    await moveToWednesday();
    await office.round();
    expect(questions().map(({ number }) => number)).toEqual([1, 2]);
  });

  test('what the coordinator does meanwhile counts', async () => {
    await moveToWednesday();
    await office.round();
    await moveMeeting(office.world, KARI, { meeting: meeting.id, date: '2027-04-20' });
    for (let rounds = 0; rounds < 3; rounds++) await office.round();
    expect(await office.events(meeting)).toEqual(['2027-04-20T09:00:00 – 2027-04-20T10:30:00']);
    expect(await follow()).toMatchObject({ kind: 'done', what: 'calendarSettled' });
    expect(questions()).toHaveLength(1);
  });

  test('a saksliste that is published before anybody has looked does not undo the move', async () => {
    await moveToWednesday();
    await office.world.store.write((tx) => tx.meetings.markUnsynced(SMALL_TOWN.id, meeting.id));
    const { changesSince } = office.world.calendar;
    const blind = { ...office.world.calendar, changesSince: async () => ({ changes: [], cursor: '' }) };
    Object.assign(office.world, { calendar: blind });
    await office.round();
    await office.round();
    expect(await office.events(meeting)).toEqual(WEDNESDAY);
    Object.assign(office.world, { calendar: { ...blind, changesSince } });
    await office.round();
    expect(questions()).toHaveLength(1);
  });

  describe('by deleting it', () => {
    beforeEach(async () => {
      await submitItem(office.world, as('rita'), {
        meeting: meeting.id,
        title: 'Trygg skolevei',
        text: '',
        kind: 'drofting',
      });
      await office.world.book('gruppe', '2027-06-08T09:00');
      await office.round();
      await office.deletes(meeting);
    });

    test('the coordinator is asked once', async () => {
      for (let rounds = 0; rounds < 4; rounds++) await office.round();
      expect(questions()).toHaveLength(1);
      expect(newest()).not.toHaveProperty('to');
      expect((await now()).status).toBe('booked');
      expect(await office.events(meeting)).toEqual([]);
    });

    test('followed, it is cancelled, its items wait for the next, and those invited hear it once', async () => {
      await office.round();
      const writes = await office.writes();
      expect(await follow()).toMatchObject({ what: 'calendarCancelled' });
      expect(await follow()).toMatchObject({ what: 'calendarCancelled' });
      for (let rounds = 0; rounds < 3; rounds++) await office.round();
      expect((await now()).status).toBe('cancelled');
      expect(await office.writes()).toBe(writes);
      expect(office.world.sentTo('rita').map(({ kind }) => kind)).toEqual(['itemDecided']);
      expect(office.world.sentTo('hege')).toEqual([]);
    });

    test('set back, it is booked anew, once, and lives on', async () => {
      await office.round();
      await keep();
      for (let rounds = 0; rounds < 3; rounds++) await office.round();
      expect(await office.events(meeting)).toEqual(TUESDAY);
      expect(questions()).toHaveLength(1);
      await moveMeeting(office.world, KARI, { meeting: meeting.id, date: '2027-04-20' });
      for (let rounds = 0; rounds < 3; rounds++) await office.round();
      expect(await office.events(meeting)).toEqual(['2027-04-20T09:00:00 – 2027-04-20T10:30:00']);
      await cancelMeeting(office.world, KARI, { meeting: meeting.id });
      await office.round();
      expect(await office.events(meeting)).toEqual([]);
      expect(questions()).toHaveLength(1);
    });

    test('restored, it is as if nothing had been', async () => {
      await office.round();
      await office.restores(meeting);
      await office.round();
      expect(await follow()).toMatchObject({ what: 'calendarSettled' });
      await office.round();
      expect((await now()).status).toBe('booked');
      expect(await office.events(meeting)).toEqual(TUESDAY);
    });

    test('a booking anew whose answer is lost is not made twice', async () => {
      await office.round();
      await keep();
      const { book } = office.world.calendar;
      const forgetful = async (...given: Parameters<typeof book>): Promise<string> => {
        await book(...given);
        throw new Error('the answer is lost');
      };
      Object.assign(office.world, { calendar: { ...office.world.calendar, book: forgetful } });
      await office.round();
      expect(office.world.faults.splice(0)).toHaveLength(1);
      Object.assign(office.world, { calendar: { ...office.world.calendar, book } });
      await office.round();
      expect(await office.events(meeting)).toEqual(TUESDAY);
    });
  });

  test('a meeting that is over may be cleared away', async () => {
    office.world.at('2027-04-13T11:00');
    await office.deletes(meeting);
    await office.round();
    await office.world.store.write((tx) => tx.meetings.markUnsynced(SMALL_TOWN.id, meeting.id));
    await office.round();
    expect(questions()).toEqual([]);
    expect(await office.world.store.read.meetings.outOfSync(10)).toEqual([]);
  });

  test('moved to a time that has passed, it can only be set back', async () => {
    await office.moves(meeting, '2027-01-28T09:00', '2027-01-28T10:30');
    await office.round();
    expect(newest()).toMatchObject({ isPast: true });
    await expect(follow()).rejects.toMatchObject({
      reason: { kind: 'Invalid', issues: [{ field: 'date', problem: 'inThePast' }] },
    });
    await keep();
    await office.round();
    expect(await office.events(meeting)).toEqual(TUESDAY);
  });

  test('the rektor is asked about the meetings she runs, and the coordinator is not', async () => {
    const tut = await office.world.book('tut', '2027-04-20T13:00');
    await office.round();
    await office.moves(tut, '2027-04-21T13:00', '2027-04-21T14:30');
    await office.round();
    expect(questions()).toEqual([]);
    const [asked] = questions('rita');
    if (!asked) throw new Error('nobody was asked');
    const { number, print } = asked;
    await followInCalendar(office.world, as('rita'), { meeting: tut.id, number, print });
    const { start } = (await office.world.store.read.meetings.get(SMALL_TOWN.id, tut.id)) ?? tut;
    expect(String(start)).toBe('2027-04-21T11:00:00Z');
  });

  test.each([
    ['into summer time', '2027-03-29T09:00:00', '2027-03-29T10:30:00'],
    ['into winter time', '2027-11-01T09:00:00', '2027-11-01T10:30:00'],
    ['into the night that has an hour twice', '2027-10-31T01:30:00', '2027-10-31T04:00:00'],
  ])('moved %s, it is asked about and followed to the local time', async (_when, start, end) => {
    await office.moves(meeting, start, end);
    await office.round();
    expect([local(newest().to?.start), local(newest().to?.end)]).toEqual([start, end]);
    await follow();
    expect(await starts()).toBe(start);
    expect(await office.events(meeting)).toEqual([`${start} – ${end}`]);
  });

  test('nobody answers for a meeting that is not theirs', async () => {
    await moveToWednesday();
    await office.round();
    const { number, print } = newest();
    for (const who of [as('rita'), as('ola'), as('stranger')]) {
      const pressed = { meeting: meeting.id, number, print };
      await expect(followInCalendar(office.world, who, pressed)).rejects.toMatchObject({
        reason: { kind: 'Forbidden' },
      });
      await expect(keepAsPlanned(office.world, who, pressed)).rejects.toMatchObject({
        reason: { kind: 'Forbidden' },
      });
    }
    expect(await starts()).toBe('2027-04-13T09:00:00');
  });
});
