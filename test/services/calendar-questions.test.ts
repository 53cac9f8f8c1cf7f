import { afterEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { CalendarQuestionNotice } from '../../src/domain/notices/calendar.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { addMeeting } from '../../src/services/meetings/add-meeting.ts';
import { followInCalendar, keepAsPlanned } from '../../src/services/meetings/answer-calendar.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import { ANCHORED_TOWN } from '../support/live-town.ts';
import { embeddedOffice, type Office } from '../support/organiser.ts';
import { withForum } from '../support/plain.ts';
import { as, person, SMALL_TOWN } from '../support/small-town.ts';

let office: Office;
afterEach(async () => {
  expect(office.world.faults).toEqual([]);
  await office[Symbol.asyncDispose]();
});

/** Opens a town, books meetings, and has the last one moved in the calendar. */
const moved = async (
  town: Organisation,
  booked: readonly (readonly [forum: string, start: string])[],
  start: string,
  end: string,
): Promise<readonly Meeting[]> => {
  office = await embeddedOffice('2027-02-01T09:00', town);
  await office.world.reach(...town.people.map(({ id }) => id));
  const meetings: Meeting[] = [];
  for (const [forum, at] of booked) meetings.push(await office.world.book(forum, at, { ordinal: 1 }));
  await office.round();
  await office.round();
  const last = meetings.at(-1);
  if (last) await office.moves(last, start, end);
  await office.round();
  return meetings;
};
const asked = (who = 'kari'): CalendarQuestionNotice => {
  const question = office.world.sentTo(who).findLast((notice) => notice.kind === 'calendarQuestion');
  if (question?.kind !== 'calendarQuestion') throw new Error(`${who} was not asked`);
  return question;
};
const follow = (who: string, { meeting, number, print } = asked(who)) =>
  followInCalendar(office.world, as(who), { meeting: meeting.id, number, print });
const startOf = async ({ id }: Meeting) => {
  const meeting = await office.world.store.read.meetings.get(SMALL_TOWN.id, id);
  return String(meeting?.start.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime());
};

describe('what speaks against the new time', () => {
  test.each([
    ['2027-05-17T09:00', '2027-05-17T10:30', ['publicHoliday']],
    ['2027-03-24T09:00', '2027-03-24T10:30', ['easterWeek']],
    ['2027-04-16T09:00', '2027-04-16T10:30', ['weekday']],
    ['2027-04-14T15:00', '2027-04-14T16:30', ['outsideHours']],
    ['2027-04-14T09:00', '2027-04-14T10:30', []],
  ])('on %s', async (start, end, doubts) => {
    await moved(SMALL_TOWN, [['gruppe', '2027-04-13T09:00']], start, end);
    expect(asked()).toMatchObject({ doubts, conflicts: [], isPast: false });
  });

  test('is the coordinator’s to overlook', async () => {
    const [meeting] = await moved(
      SMALL_TOWN,
      [['gruppe', '2027-04-13T09:00']],
      '2027-05-17T09:00',
      '2027-05-17T10:30',
    );
    expect(await follow('kari')).toMatchObject({ what: 'calendarFollowed' });
    expect(meeting && (await startOf(meeting))).toBe('2027-05-17T09:00:00');
  });

  test('is another meeting of the same people: it makes room if the coordinator follows', async () => {
    const [politirad] = await moved(
      SMALL_TOWN,
      [
        ['politirad', '2027-04-14T10:00'],
        ['gruppe', '2027-04-13T09:00'],
      ],
      '2027-04-14T10:30',
      '2027-04-14T12:00',
    );
    expect(asked().moves).toMatchObject([{ forumName: 'Politiråd', because: 'makesRoom' }]);
    expect(await follow('kari')).toMatchObject({ what: 'calendarFollowed' });
    expect(politirad && (await startOf(politirad))).not.toBe('2027-04-14T10:00:00');
  });

  test('is who would be in two places, where nothing else may be moved', async () => {
    await moved(
      SMALL_TOWN,
      [
        ['gruppe', '2027-04-14T10:00'],
        ['tut', '2027-04-13T09:00'],
      ],
      '2027-04-14T10:30',
      '2027-04-14T12:00',
    );
    expect(asked('rita').conflicts).toContainEqual(
      expect.objectContaining({ kind: 'twoPlaces', name: 'Rita Eksempel' }),
    );
    expect(await follow('rita')).toMatchObject({ what: 'calendarFollowed' });
  });
});

test('the question is found again by asking for the meeting, by whoever may answer it', async () => {
  await moved(SMALL_TOWN, [['gruppe', '2027-04-13T09:00']], '2027-04-14T09:00', '2027-04-14T10:30');
  const ask = (who: string) => runCommand(office.world, as(who), '/møte gruppe', { personal: true });
  expect(await ask('kari')).toEqual(asked());
  expect(await ask('rita')).toMatchObject({ kind: 'saksliste' });
  await follow('kari');
  expect(await ask('kari')).toMatchObject({ kind: 'saksliste' });
});

test('nobody is put in two places by a meeting that is added at the same moment', async () => {
  await moved(SMALL_TOWN, [['gruppe', '2027-04-13T09:00']], '2027-04-14T09:00', '2027-04-14T10:30');
  const both = await Promise.allSettled([
    addMeeting(office.world, as('rita'), { forum: 'tut', date: '14.4.2027', time: '9' }),
    follow('kari'),
  ]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

describe('meetings that depend on the one that was moved', () => {
  const TIED = [
    ['politirad', '2027-04-20T10:00'],
    ['gruppe', '2027-04-13T09:00'],
  ] as const;
  const late = (town = ANCHORED_TOWN) => moved(town, TIED, '2027-05-04T09:00', '2027-05-04T10:30');

  test('are shown, and move along when the coordinator follows; their members are told', async () => {
    const [politirad, gruppe] = await late();
    if (!politirad || !gruppe) throw new Error('two are booked');
    expect(asked().moves).toMatchObject([{ forumName: 'Politiråd' }]);
    await follow('kari');
    expect(await startOf(gruppe)).toBe('2027-05-04T09:00:00');
    const after = await startOf(politirad);
    expect(after > '2027-05-04').toBe(true);
    await office.round();
    expect(office.world.sentTo('ola').map(({ kind }) => kind)).toEqual(['meetingChanged']);
    expect(office.world.sentTo('rita')).toEqual([]);
    expect(await office.events(politirad)).toEqual([expect.stringContaining(after)]);
  });

  test('have been moved since the card came: it is shown anew, and nothing has happened', async () => {
    const [politirad, gruppe] = await late();
    if (!politirad || !gruppe) throw new Error('two are booked');
    const stale = asked();
    await office.world.store.write((tx) =>
      tx.meetings.change(politirad, {
        start: politirad.start.add({ hours: 24 * 21 }),
        end: politirad.end.add({ hours: 24 * 21 }),
      }),
    );
    const answer = await follow('kari', stale);
    expect(answer).toMatchObject({ kind: 'calendarQuestion', renewed: true, moves: [] });
    expect(await startOf(gruppe)).toBe('2027-04-13T09:00:00');
  });

  test('stay when a convener follows, who may move her own alone', async () => {
    const town = withForum(ANCHORED_TOWN, 'gruppe', () => ({
      conveners: [{ kind: 'person', person: asId<PersonId>('rita') }],
    }));
    const [politirad, gruppe] = await late(town);
    if (!politirad || !gruppe) throw new Error('two are booked');
    expect(asked('rita').moves).toEqual([]);
    expect(asked('rita').conflicts).toMatchObject([{ kind: 'anchor' }]);
    await follow('rita');
    expect(await startOf(gruppe)).toBe('2027-05-04T09:00:00');
    expect(await startOf(politirad)).toBe('2027-04-20T10:00:00');
  });
});

describe('two coordinators', () => {
  const SHARED: Organisation = {
    ...SMALL_TOWN,
    coordinators: [...SMALL_TOWN.coordinators, asId<PersonId>('liv')],
    people: [...SMALL_TOWN.people, person('liv', 'SLT-koordinator', 'kultur')],
  };
  const open = () => moved(SHARED, [['gruppe', '2027-04-13T09:00']], '2027-04-14T09:00', '2027-04-14T10:30');

  test('are both asked; whoever comes second sees how it was answered', async () => {
    await open();
    await follow('kari');
    const { meeting, number } = asked('liv');
    const late = await keepAsPlanned(office.world, as('liv'), { meeting: meeting.id, number });
    expect(late).toMatchObject({ what: 'calendarFollowed' });
  });

  test('who answer at once do not undo each other', async () => {
    const [meeting] = await open();
    const { number } = asked('liv');
    const [kari, liv] = await Promise.allSettled([
      follow('kari'),
      keepAsPlanned(office.world, as('liv'), { meeting: meeting?.id, number }),
    ]);
    expect([kari.status, liv.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    await office.round();
    const wins = kari.status === 'fulfilled' ? '2027-04-14' : '2027-04-13';
    expect(meeting && (await startOf(meeting))).toContain(wins);
    expect(meeting && (await office.events(meeting))).toEqual([expect.stringContaining(wins)]);
  });
});

test('an answer that was right when it was asked is dropped when the meeting was moved meanwhile', async () => {
  office = await embeddedOffice('2027-02-01T09:00');
  const meeting = await office.world.book('gruppe', '2027-04-13T09:00');
  await office.round();
  await office.round();
  await office.moves(meeting, '2027-04-14T09:00', '2027-04-14T10:30');
  // Kari has no chat yet: the card waits.
  await office.round();
  await moveMeeting(office.world, as('kari'), { meeting: meeting.id, date: '2027-04-20' });
  await office.world.reach('kari');
  await office.round();
  expect(office.world.sentTo('kari').filter(({ kind }) => kind === 'calendarQuestion')).toEqual([]);
});
