import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type MeetingId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { KARI, LOTEN, later, MEETING, meeting, NOW, OLA, report, STANGE } from '../samples.ts';

export const trendSuite = (store: () => Store): void => {
  describe('trend reports', () => {
    beforeEach(() => store().write((tx) => tx.meetings.insert(meeting())));

    it('come back as they were, with and without a count', async () => {
      const { count: _, ...uncounted } = report({ id: asId('report-2'), topic: 'vold', comment: '' });
      await store().write(async (tx) => {
        await tx.trends.put(report());
        await tx.trends.put(uncounted);
      });
      expect(await store().read.trends.ofMeeting(LOTEN, MEETING)).toEqual([report(), uncounted]);
    });

    it('replace what the same person said of the same thing, under the same id', async () => {
      const second = report({
        id: asId('report-9'),
        direction: 'stable',
        comment: 'Roligere nå.',
        at: later(5),
      });
      await store().write((tx) => tx.trends.put(report()));
      await store().write((tx) => tx.trends.put(second));
      expect(await store().read.trends.ofMeeting(LOTEN, MEETING)).toEqual([
        { ...second, id: report().id, version: 2 },
      ]);
    });

    it('converge when the same form is sent twice at once', async () => {
      const put = (id: string) => store().write((tx) => tx.trends.put(report({ id: asId(id) })));
      await Promise.all([put('a'), put('b'), put('c')]);
      expect(await store().read.trends.ofMeeting(LOTEN, MEETING)).toHaveLength(1);
    });

    it('are listed per person', async () => {
      await store().write(async (tx) => {
        await tx.trends.put(report());
        await tx.trends.put(report({ id: asId('report-2'), reporter: OLA }));
      });
      const ofOla = await store().read.trends.ofPerson(LOTEN, MEETING, OLA);
      expect(ofOla.map(({ id }) => id)).toEqual(['report-2']);
    });

    it('are carried to another meeting, where the later one on the same thing stays', async () => {
      const next = asId<MeetingId>('meeting-next');
      const [older, newer] = [report(), report({ id: asId('there'), meeting: next, at: later(5) })];
      const earlierThere = report({ id: asId('early'), meeting: next, topic: 'vold', at: NOW });
      const laterHere = report({ id: asId('late'), topic: 'vold', at: later(9), comment: 'Roligere nå.' });
      const other = report({ id: asId('ran'), topic: 'ran' });
      await store().write(async (tx) => {
        await tx.meetings.insert(meeting({ id: next, ordinal: 2 }));
        for (const each of [older, newer, earlierThere, laterHere, other]) await tx.trends.put(each);
      });
      expect(await store().write((tx) => tx.trends.carry(STANGE, MEETING, next))).toBe(0);
      expect(await store().write((tx) => tx.trends.carry(LOTEN, MEETING, next))).toBe(2);
      expect(await store().read.trends.ofMeeting(LOTEN, MEETING)).toEqual([]);
      const there = await store().read.trends.ofMeeting(LOTEN, next);
      const carried = [laterHere, other].map((each) => ({ ...each, meeting: next }));
      expect(new Map(there.map((each) => [each.id, each]))).toEqual(
        new Map([newer, ...carried].map((each) => [each.id, each])),
      );
    });

    it('remember who has answered, and the newest answer counts', async () => {
      await store().write(async (tx) => {
        await tx.trends.recordAnswer({ meeting: MEETING, person: KARI, answer: 'nothing', at: NOW });
        await tx.trends.recordAnswer({ meeting: MEETING, person: KARI, answer: 'reports', at: later(2) });
      });
      expect(await store().read.trends.answers(MEETING)).toEqual([
        { meeting: MEETING, person: KARI, answer: 'reports', at: later(2) },
      ]);
    });
  });
};
