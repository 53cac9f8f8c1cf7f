import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueSteps, nextStep, stepsFor } from '../../src/domain/due.ts';
import { asId, type ForumId, type MeetingId, type OrganisationId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { forbiddenReason } from '../../src/domain/norwegian-days.ts';
import { Temporal } from '../../src/domain/time.ts';
import { SMALL_TOWN } from '../support/small-town.ts';

const ZONE = 'Europe/Oslo';
const [politirad, gruppe, tut] = SMALL_TOWN.forums;
if (!politirad || !gruppe || !tut) throw new Error('the small town has lost a forum');

const meetingAt = (local: string, forum = gruppe, more: Partial<Meeting> = {}): Meeting => {
  const start = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
  return {
    id: asId<MeetingId>('m'),
    organisation: asId<OrganisationId>('smaby'),
    forum: asId<ForumId>(forum.id),
    year: 2027,
    ordinal: 1,
    start,
    end: start.add({ minutes: 90 }),
    online: true,
    status: 'booked',
    version: 1,
    ...more,
  };
};
const local = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString();
const times = (meeting: Meeting, forum = gruppe) =>
  Object.fromEntries(stepsFor(meeting, forum, ZONE).map(({ step, at }) => [step, local(at)]));

describe('what the bot does around a meeting', () => {
  test('three weeks, two weeks and one week before, on workdays, and an hour after', () => {
    expect(times(meetingAt('2027-03-04T09:00'))).toEqual({
      prompt: '2027-02-11T08:00:00',
      reminder: '2027-02-15T08:00:00',
      review: '2027-02-18T15:00:00',
      innkalling: '2027-02-25T08:00:00',
      heldQuestion: '2027-03-04T11:30:00',
    });
  });

  test('a deadline in romjulen moves ahead of Christmas, and the call with it', () => {
    expect(times(meetingAt('2027-01-14T09:00'))).toMatchObject({
      prompt: '2026-12-16T08:00:00',
      reminder: '2026-12-18T08:00:00',
      review: '2026-12-23T15:00:00',
      innkalling: '2027-01-07T08:00:00',
    });
  });

  test.each([
    // Booked with a day to the deadline: as usual.
    ['2027-02-17T15:00', { prompt: '2027-02-11T08:00:00', review: '2027-02-18T15:00:00' }],
    // After that, until the workday before the innkalling.
    ['2027-02-18T09:00', { prompt: '2027-02-18T09:00:00', review: '2027-02-24T15:00:00' }],
    // After that, until the workday before the meeting, and the innkalling an hour later.
    ['2027-02-24T10:00', { review: '2027-03-03T15:00:00', innkalling: '2027-03-03T16:00:00' }],
    // After that, as long as can be.
    ['2027-03-03T10:00', { review: '2027-03-04T07:00:00', innkalling: '2027-03-04T08:00:00' }],
    ['2027-03-04T07:00', { review: '2027-03-04T08:00:00', innkalling: '2027-03-04T08:30:00' }],
  ])('booked as late as %s the meeting still takes items', (booked, expected) => {
    const bookedAt = Temporal.PlainDateTime.from(booked).toZonedDateTime(ZONE).toInstant();
    const found = times(meetingAt('2027-03-04T09:00', gruppe, { bookedAt }));
    expect(found).toMatchObject(expected);
    // Nobody is reminded on the day they are asked.
    const { reminder } = found;
    if (reminder) expect(reminder.slice(0, 10) > booked.slice(0, 10)).toBe(true);
  });

  test('booked in good time it is as always, and logistics only is called for at once', () => {
    const bookedAt = Temporal.Instant.from('2027-01-04T08:00Z');
    const meeting = meetingAt('2027-03-04T09:00');
    expect(times({ ...meeting, bookedAt })).toEqual(times(meeting));
    const late = Temporal.Instant.from('2027-03-02T08:00Z');
    expect(times({ ...meeting, bookedAt: late }, tut)).toEqual(times(meeting, tut));
  });

  test('after an evening meeting one is asked the next workday', () => {
    expect(times(meetingAt('2027-03-05T18:00'))).toMatchObject({ heldQuestion: '2027-03-08T08:00:00' });
  });

  test('a forum that handles individual cases is asked for nothing', () => {
    expect(Object.keys(times(meetingAt('2027-03-04T09:00', tut), tut))).toEqual([
      'innkalling',
      'heldQuestion',
    ]);
  });

  test('the politiråd’s summary: reports, a reminder, the preview, and then it goes out', () => {
    expect(times(meetingAt('2027-03-04T09:00', politirad), politirad)).toMatchObject({
      trendRequest: '2027-02-11T08:00:00',
      trendReminder: '2027-02-19T08:00:00',
      summaryPreview: '2027-02-22T08:00:00',
      summarySend: '2027-02-25T08:00:00',
    });
  });

  test('the hour is kept across both changes of the clocks', () => {
    expect(times(meetingAt('2028-04-06T09:00'))).toMatchObject({ prompt: '2028-03-16T08:00:00' });
    expect(times(meetingAt('2027-11-11T09:00'))).toMatchObject({ prompt: '2027-10-21T08:00:00' });
  });
});

describe('at any time, for any meeting', () => {
  const day = fc.integer({ min: 0, max: 4000 });
  const aMeeting = fc
    .record({ day, hour: fc.integer({ min: 8, max: 20 }), forum: fc.constantFrom(politirad, gruppe, tut) })
    .map(({ day, hour, forum }) => {
      const date = Temporal.PlainDate.from('2025-01-01').add({ days: day });
      return { forum, meeting: meetingAt(`${date}T${String(hour).padStart(2, '0')}:00`, forum) };
    });

  test('nobody is disturbed on a day off, and the steps come in their order', () => {
    fc.assert(
      fc.property(aMeeting, ({ meeting, forum }) => {
        const steps = stepsFor(meeting, forum, ZONE);
        for (const { step, at } of steps) {
          if (step === 'heldQuestion') continue;
          const date = at.toZonedDateTimeISO(ZONE).toPlainDate();
          expect([undefined, 'summer']).toContain(forbiddenReason(date));
        }
        const at = (name: string) => steps.find(({ step }) => step === name)?.at.epochMilliseconds ?? 0;
        expect(at('prompt')).toBeLessThanOrEqual(at('reminder'));
        expect(at('reminder')).toBeLessThanOrEqual(at('review'));
        expect(at('review')).toBeLessThanOrEqual(at('innkalling'));
        expect(at('summaryPreview')).toBeLessThanOrEqual(at('summarySend'));
      }),
    );
  });

  test('what is due is never what is next, and what is done is neither', () => {
    fc.assert(
      fc.property(aMeeting, fc.integer({ min: -40, max: 10 }), ({ meeting, forum }, days) => {
        const now = meeting.start.add({ hours: 24 * days });
        const state = { meeting, forum, timeZone: ZONE, done: new Set(['innkalling' as const]) };
        const due = dueSteps([state], now).map(({ step }) => step);
        const next = nextStep([state], now)?.step;
        expect(due).not.toContain(next);
        expect([...due, next]).not.toContain('innkalling');
      }),
    );
  });
});
