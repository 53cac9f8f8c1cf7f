import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/services/ports/store.ts';
import { KARI, LOTEN, later, MEETING, NOW, OLA, STANGE } from '../samples.ts';

export const attendanceSuite = (store: () => Store): void => {
  describe('answers to an invitation', () => {
    it('are as they were told last; one that stands keeps its time', async () => {
      const hear = (minutes: number, ...answers: (readonly [typeof KARI, 'accepted' | 'declined'])[]) =>
        store().write((tx) => tx.attendance.replace(MEETING, new Map(answers), later(minutes)));
      await hear(0, [KARI, 'accepted'], [OLA, 'declined']);
      await hear(5, [KARI, 'accepted'], [OLA, 'accepted']);
      expect(await store().read.attendance.ofMeeting(MEETING)).toEqual([
        { person: KARI, answer: 'accepted', at: NOW },
        { person: OLA, answer: 'accepted', at: later(5) },
      ]);
      await hear(6);
      expect(await store().read.attendance.ofMeeting(MEETING)).toEqual([]);
    });

    it('are followed to where each organisation has come', async () => {
      await store().write((tx) => tx.attendance.recordFollowed(LOTEN, 'here'));
      await store().write((tx) => tx.attendance.recordFollowed(LOTEN, 'there'));
      expect(await store().read.attendance.followedTo(LOTEN)).toBe('there');
      expect(await store().read.attendance.followedTo(STANGE)).toBeUndefined();
    });
  });
};
