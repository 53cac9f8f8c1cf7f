import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { CalendarQuestionNotice } from '../../src/domain/notices/calendar.ts';
import { change, respond, type StandInEvent } from '../support/graph-stand-in/mailboxes.ts';
import { type GraphOffice, graphOffice } from '../support/organiser.ts';

let office: GraphOffice;
let meeting: Meeting;
beforeEach(async () => {
  office = await graphOffice('2027-02-01T09:00');
  await office.world.reach('kari');
  meeting = await office.world.book('gruppe', '2027-04-13T09:00');
  await office.round();
});
afterEach(async () => {
  expect(office.graph.violations).toEqual([]);
  expect(office.world.faults).toEqual([]);
  await office[Symbol.asyncDispose]();
});

const edit = (changes: (event: StandInEvent) => Partial<StandInEvent>): void => {
  const [mailbox, event] = office.eventOf(meeting);
  change(mailbox, { ...event, ...changes(event) });
};
const questions = (): readonly CalendarQuestionNotice[] =>
  office.world.sentTo('kari').filter((notice) => notice.kind === 'calendarQuestion');

describe('what is no move', () => {
  test('an attendee proposes another time', async () => {
    const [mailbox, { id }] = office.eventOf(meeting);
    respond(mailbox, id, 'rita@smaby.example.no', 'tentativelyAccepted');
    edit(({ attendees }) => ({
      attendees: (attendees ?? []).map((attendee) => ({
        ...attendee,
        proposedNewTime: {
          start: { dateTime: '2027-04-15T07:00:00', timeZone: 'UTC' },
          end: { dateTime: '2027-04-15T08:30:00', timeZone: 'UTC' },
        },
      })),
    }));
    await office.round();
    expect(questions()).toEqual([]);
  });

  test('the organiser writes something, or says the same time in another zone', async () => {
    edit(() => ({ subject: 'Koordineringsgruppe, husk kaffe' }));
    await office.round();
    edit(() => ({
      start: { dateTime: '2027-04-13T07:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2027-04-13T08:30:00.0000000', timeZone: 'UTC' },
    }));
    await office.round();
    expect(questions()).toEqual([]);
  });

  test('the organiser has a series made of it', async () => {
    const [mailbox, event] = office.eventOf(meeting);
    edit(() => ({ type: 'seriesMaster' }));
    change(mailbox, {
      ...event,
      id: 'occurrence-2',
      type: 'occurrence',
      transactionId: null,
      start: { dateTime: '2027-04-20T07:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-04-20T08:30:00', timeZone: 'UTC' },
    });
    await office.round();
    expect(questions()).toEqual([]);
  });
});

test('a move in the zone of Outlook is the same move as in UTC', async () => {
  edit(() => ({
    start: { dateTime: '2027-11-01T09:00:00', timeZone: 'W. Europe Standard Time' },
    end: { dateTime: '2027-11-01T10:30:00', timeZone: 'W. Europe Standard Time' },
  }));
  await office.round();
  expect(String(questions()[0]?.to?.start)).toBe('2027-11-01T09:00:00+01:00[Europe/Oslo]');
});

test('an event that is marked as cancelled and still lies there is as good as deleted', async () => {
  edit(() => ({ isCancelled: true }));
  await office.round();
  await office.round();
  expect(questions()).toHaveLength(1);
  expect(questions()[0]).not.toHaveProperty('to');
});

test('when Graph has forgotten where we were, a deletion is still asked about once', async () => {
  await office.round();
  await office.deletes(meeting);
  for (const mailbox of office.graph.state.mailboxes.values()) mailbox.deltaFrom = mailbox.changes.length;
  for (let rounds = 0; rounds < 3; rounds++) await office.round();
  expect(questions()).toHaveLength(1);
});
