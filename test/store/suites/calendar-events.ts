import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { StoredEvent } from '../../../src/services/ports/calendar-events.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { at, event, LOTEN, MEETING, STANGE } from '../samples.ts';

const other = (changes: Partial<StoredEvent> = {}) =>
  event({ id: 'event-2', transactionId: asId('meeting-2'), ...changes });

export const calendarEventSuite = (store: () => Store): void => {
  const put = (one: Omit<StoredEvent, 'sequence'>) => store().write((tx) => tx.calendarEvents.put(one));
  const changed = async (sequence: number) =>
    (await store().read.calendarEvents.changedSince(LOTEN, sequence)).map((one) => [one.id, one.sequence]);

  describe('calendar events', () => {
    it('come back as they were, with and without a place', async () => {
      const { place: _, ...placeless } = other();
      await put(event());
      await put(placeless);
      const { calendarEvents } = store().read;
      expect(await calendarEvents.get(LOTEN, 'event-1')).toEqual({ ...event(), sequence: 1 });
      expect(await calendarEvents.byTransaction(LOTEN, asId('meeting-2'))).toEqual({
        ...placeless,
        sequence: 2,
      });
      expect(await calendarEvents.byTransaction(STANGE, MEETING)).toBeUndefined();
    });

    it('number every change through the organisation', async () => {
      await put(event());
      await put(other());
      await put(event({ cancelled: true }));
      await put(event({ organisation: STANGE }));
      expect(await changed(0)).toEqual([
        ['event-2', 2],
        ['event-1', 3],
      ]);
      expect(await changed(2)).toEqual([['event-1', 3]]);
      expect(await changed(3)).toEqual([]);
    });

    it('give each of many at once its own number', async () => {
      await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          put(event({ id: `event-${index}`, transactionId: asId(`meeting-${index}`) })),
        ),
      );
      expect((await changed(0)).map(([, sequence]) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('overlap a span if they are not over before it nor begin after it', async () => {
      const between = async (from: string, to: string) =>
        (await store().read.calendarEvents.between(LOTEN, at(from), at(to))).map(({ id }) => id);
      await put(event());
      await put(other({ cancelled: true }));
      expect(await between('2027-03-04T09:59:00Z', '2027-03-04T12:00:00Z')).toEqual(['event-1']);
      expect(await between('2027-03-04T10:00:00Z', '2027-03-04T12:00:00Z')).toEqual([]);
      expect(await between('2027-03-04T06:00:00Z', '2027-03-04T08:00:00Z')).toEqual([]);
    });
  });
};
