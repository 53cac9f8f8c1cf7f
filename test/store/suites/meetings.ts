import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type MeetingId } from '../../../src/domain/ids.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Repositories, Store } from '../../../src/services/ports/store.ts';
import { at, LOTEN, MEETING, meeting, NOW, STANGE } from '../samples.ts';

const insertAll = (store: Store, meetings: readonly Meeting[]) =>
  store.write(async (tx) => {
    for (const one of meetings) await tx.meetings.insert(one);
  });

const ids = (meetings: readonly Meeting[]): readonly string[] => meetings.map(({ id }) => id);

const numbered = (ordinal: number, start: string, changes: Partial<Meeting> = {}): Meeting =>
  meeting({
    id: asId(`meeting-${ordinal}`),
    ordinal,
    start: at(start),
    end: at(start).add({ hours: 2 }),
    ...changes,
  });

export const meetingSuite = (store: () => Store): void => {
  describe('meetings', () => {
    it('come back as they were, with and without what is optional', async () => {
      const child = meeting({
        id: asId('child'),
        plan: asId('plan-1'),
        place: 'Rådhuset',
        child: { id: 'forberedelse', name: 'Forberedende møte', of: MEETING },
      });
      await insertAll(store(), [meeting(), child]);
      expect(await store().read.meetings.get(LOTEN, MEETING)).toEqual(meeting());
      expect(await store().read.meetings.get(LOTEN, child.id)).toEqual(child);
      expect(await store().read.meetings.get(STANGE, MEETING)).toBeUndefined();
    });

    it('exist once for each forum, year and ordinal', async () => {
      await insertAll(store(), [meeting()]);
      const again = await store().write((tx) => tx.meetings.insert(meeting({ id: asId('other') })));
      expect(again).toBe(false);
      expect(await store().read.meetings.get(LOTEN, asId('other'))).toBeUndefined();
    });

    it('are open while they are booked, earliest first', async () => {
      await insertAll(store(), [
        numbered(2, '2027-05-04T08:00:00Z'),
        numbered(1, '2027-03-04T08:00:00Z'),
        numbered(3, '2027-01-04T08:00:00Z', { status: 'held' }),
        numbered(4, '2027-04-04T08:00:00Z', { organisation: STANGE }),
      ]);
      expect(ids(await store().read.meetings.open())).toEqual(['meeting-1', 'meeting-4', 'meeting-2']);
      expect(ids(await store().read.meetings.open(LOTEN))).toEqual(['meeting-1', 'meeting-2']);
    });

    it('are found by time and by forum', async () => {
      await insertAll(store(), [
        numbered(1, '2027-03-04T08:00:00Z', { status: 'cancelled' }),
        numbered(2, '2027-05-04T08:00:00Z'),
        numbered(3, '2027-09-04T08:00:00Z'),
        numbered(4, '2028-01-04T08:00:00Z', { year: 2028 }),
        numbered(5, '2027-05-04T08:00:00Z', { forum: asId('tut') }),
      ]);
      const { meetings } = store().read;
      const between = await meetings.between(LOTEN, at('2027-03-04T08:00:00Z'), at('2027-09-04T08:00:00Z'));
      expect(ids(between)).toEqual(['meeting-1', 'meeting-2', 'meeting-5']);
      expect(ids(await meetings.ofForum(LOTEN, asId('politirad'), 2027))).toEqual([
        'meeting-1',
        'meeting-2',
        'meeting-3',
      ]);
    });

    it('have a previous one in their forum, which is neither cancelled nor a child', async () => {
      const previousTo = async (iso: string) =>
        (await store().read.meetings.previous(LOTEN, asId('politirad'), at(iso)))?.id;
      await insertAll(store(), [
        numbered(1, '2027-03-04T08:00:00Z', { status: 'held' }),
        numbered(2, '2027-05-04T08:00:00Z', { status: 'cancelled' }),
        numbered(3, '2027-05-20T08:00:00Z', {
          ordinal: 1,
          child: { id: 'etter', name: 'Oppfølging', of: MEETING },
        }),
        numbered(4, '2027-09-04T08:00:00Z'),
      ]);
      expect(await previousTo('2027-09-04T08:00:00Z')).toBe('meeting-1');
      expect(await previousTo('2027-09-04T08:00:01Z')).toBe('meeting-4');
      expect(await previousTo('2027-03-04T08:00:00Z')).toBeUndefined();
    });

    it('change only from the version that was seen', async () => {
      await insertAll(store(), [meeting()]);
      const move = (hour: number) =>
        store().write((tx) => tx.meetings.change(meeting(), { start: at(`2027-03-05T${hour}:00:00Z`) }));
      const [first, second] = await Promise.all([move(10), move(11)]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
      expect(await store().read.meetings.get(LOTEN, MEETING)).toMatchObject({ version: 2 });
      const seen = meeting({ version: 2 });
      expect(
        await store().write((tx) =>
          tx.meetings.change(seen, { status: 'cancelled', place: 'Nytt rom', online: false }),
        ),
      ).toBe(true);
      expect(await store().read.meetings.get(LOTEN, MEETING)).toMatchObject({
        status: 'cancelled',
        place: 'Nytt rom',
        online: false,
        version: 3,
      });
    });

    it('are out of step with the calendar until it shows their version', async () => {
      const outOfSync = async () => ids(await store().read.meetings.outOfSync(10));
      await insertAll(store(), [meeting()]);
      expect(await outOfSync()).toEqual([MEETING]);
      await store().write((tx) => tx.meetings.markSynced(LOTEN, MEETING, 1, 'event-1'));
      expect(await outOfSync()).toEqual([]);
      await store().write((tx) => tx.meetings.change(meeting(), { status: 'cancelled' }));
      expect(await outOfSync()).toEqual([MEETING]);
      await store().write((tx) => tx.meetings.markSynced(LOTEN, MEETING, 2));
      // An answer that comes late says nothing about the newer version.
      await store().write((tx) => tx.meetings.markSynced(LOTEN, MEETING, 1));
      expect(await outOfSync()).toEqual([]);
      expect(await store().read.meetings.get(LOTEN, MEETING)).toMatchObject({
        calendarEvent: 'event-1',
        version: 2,
      });
      // Its saksliste was published: the version stays, the event is to be written again.
      await store().write((tx) => tx.meetings.markUnsynced(LOTEN, MEETING));
      expect(await outOfSync()).toEqual([MEETING]);
      expect(ids(await store().read.meetings.outOfSync(10, LOTEN))).toEqual([MEETING]);
      expect(await store().read.meetings.outOfSync(10, STANGE)).toEqual([]);
    });

    describe('steps', () => {
      beforeEach(() => insertAll(store(), [meeting()]));
      const record = (tx: Repositories) => tx.meetings.recordStep(MEETING, 'prompt', NOW);

      it('are taken once', async () => {
        const answers = await Promise.all([store().write(record), store().write(record)]);
        expect(answers.toSorted()).toEqual([false, true]);
      });

      it('are told for each meeting asked for, also where there are none', async () => {
        await store().write(record);
        const many = Array.from({ length: 1200 }, (_, index) => asId<MeetingId>(`none-${index}`));
        const done = await store().read.meetings.stepsDone([...many, MEETING]);
        expect(done.size).toBe(1201);
        expect(done.get(MEETING)).toEqual(new Set(['prompt']));
        expect(done.get(asId('none-1'))).toEqual(new Set());
      });

      it('can be forgotten, so that a moved meeting gets them anew', async () => {
        await store().write(record);
        await store().write((tx) => tx.meetings.forgetSteps(MEETING, ['prompt', 'reminder']));
        expect(await store().write(record)).toBe(true);
      });
    });
  });
};
