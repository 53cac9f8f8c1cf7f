import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type MeetingId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import type { CalendarEvent, CalendarPort } from '../../src/services/ports/calendar.ts';

const ORGANISATION = asId<OrganisationId>('loten');
const OTHER = asId<OrganisationId>('stange');

const person = (id: string): Person => ({
  id: asId<PersonId>(id),
  name: id,
  email: `${id}@example.no`,
  entraId: `entra-${id}`,
  title: 'medlem',
  service: 'skole',
  outsideTenant: false,
  schools: [],
});
const KARI = person('kari');
const OLA = person('ola');

const local = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Oslo]`);
const at = (text: string) => local(text).toInstant();

const politirad = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  transactionId: asId<MeetingId>('meeting-1'),
  organisation: ORGANISATION,
  subject: 'Politiråd',
  start: local('2027-03-04T09:00'),
  end: local('2027-03-04T11:00'),
  place: 'Formannskapssalen',
  online: true,
  organiser: KARI,
  required: [KARI, OLA],
  optional: [],
  ...changes,
});

const moved = politirad({ start: local('2027-03-11T12:00'), end: local('2027-03-11T14:00') });

/**
 * What a calendar must do, whichever it is: the embedded one and Microsoft Graph are both put through this.
 * `open` gives one without events, in which Kari and Ola have calendars.
 */
export const calendarContract = (name: string, open: () => Promise<CalendarPort>): void => {
  describe(`${name} as a calendar`, () => {
    let calendar: CalendarPort;
    beforeEach(async () => {
      calendar = await open();
    });

    const busy = async (from = '2027-03-01T00:00', to = '2027-03-31T00:00', people = [KARI, OLA]) =>
      (await calendar.freeBusy(ORGANISATION, people, at(from), at(to))).busy
        .map(({ person, start }) => `${person} ${start.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime()}`)
        .toSorted();

    it('shows those who take part as busy, and only while the meeting lasts', async () => {
      expect(await busy()).toEqual([]);
      await calendar.book(politirad());
      expect(await busy()).toEqual(['kari 2027-03-04T09:00:00', 'ola 2027-03-04T09:00:00']);
      expect(await busy('2027-03-04T10:59', '2027-03-04T12:00', [OLA])).toHaveLength(1);
      expect(await busy('2027-03-04T11:00', '2027-03-04T12:00')).toEqual([]);
      expect(await busy('2027-03-04T07:00', '2027-03-04T09:00')).toEqual([]);
      expect(await busy('2027-03-01T00:00', '2027-03-31T00:00', [person('per')])).toEqual([]);
    });

    it('books once for a meeting, however often it is asked', async () => {
      const ids = [await calendar.book(politirad()), await calendar.book(politirad())];
      const [again, andAgain] = await Promise.all([calendar.book(politirad()), calendar.book(politirad())]);
      expect(new Set([...ids, again, andAgain]).size).toBe(1);
      expect(await busy()).toHaveLength(2);
    });

    it('books different meetings apart', async () => {
      const first = await calendar.book(politirad());
      const second = await calendar.book(politirad({ transactionId: asId('meeting-2') }));
      expect(first).not.toBe(second);
      expect(await busy()).toHaveLength(4);
    });

    it('brings a booking whose answer was lost to the time the meeting has now', async () => {
      const id = await calendar.book(politirad());
      expect(await calendar.book(moved)).toBe(id);
      expect(await busy()).toEqual(['kari 2027-03-11T12:00:00', 'ola 2027-03-11T12:00:00']);
    });

    it('finds what an earlier booking made, and knows its own', async () => {
      expect(await calendar.find(ORGANISATION, asId('meeting-1'))).toBeUndefined();
      const id = await calendar.book(politirad());
      expect(await calendar.find(ORGANISATION, asId('meeting-1'))).toBe(id);
      expect(await calendar.find(ORGANISATION, asId('meeting-2'))).toBeUndefined();
      expect(calendar.holds(ORGANISATION, id)).toBe(true);
      expect(calendar.holds(ORGANISATION, 'somebody-elses')).toBe(false);
    });

    it('moves an event, and moves it again to the same place without harm', async () => {
      const id = await calendar.book(politirad());
      await calendar.move(id, moved);
      await calendar.move(id, moved);
      expect(await busy()).toEqual(['kari 2027-03-11T12:00:00', 'ola 2027-03-11T12:00:00']);
    });

    it('does not move what is not there', async () => {
      await expect(calendar.move('no-such-event', politirad())).rejects.toThrow();
    });

    it('cancels an event, and takes a second cancellation calmly', async () => {
      const id = await calendar.book(politirad());
      await calendar.cancel(ORGANISATION, id);
      await calendar.cancel(ORGANISATION, id);
      expect(await busy()).toEqual([]);
    });

    it('tells what has changed since it was last asked', async () => {
      const id = await calendar.book(politirad());
      const other = await calendar.book(politirad({ transactionId: asId('meeting-2') }));
      const { cursor } = await calendar.changesSince(ORGANISATION, undefined);
      expect((await calendar.changesSince(ORGANISATION, cursor)).changes).toEqual([]);

      await calendar.move(id, moved);
      await calendar.cancel(ORGANISATION, other);
      const expected = [
        {
          eventId: id,
          change: 'moved',
          start: moved.start.toInstant(),
          end: moved.end.toInstant(),
        },
        { eventId: other, change: 'cancelled' },
      ];
      const since = await calendar.changesSince(ORGANISATION, cursor);
      expect(since.changes).toEqual(expected);
      expect((await calendar.changesSince(ORGANISATION, cursor)).changes).toEqual(expected);
      expect((await calendar.changesSince(ORGANISATION, since.cursor)).changes).toEqual([]);
    });

    it("keeps each organisation's changes to itself", async () => {
      const { cursor } = await calendar.changesSince(OTHER, undefined);
      await calendar.book(politirad());
      expect((await calendar.changesSince(OTHER, cursor)).changes).toEqual([]);
    });
  });
};
