import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type MeetingId } from '../../../src/domain/ids.ts';
import { Temporal } from '../../../src/domain/time.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { KARI, LOTEN, meeting, STANGE, summary } from '../samples.ts';

const NEXT = asId<MeetingId>('meeting-2');

export const summarySuite = (store: () => Store): void => {
  describe('summaries', () => {
    beforeEach(() =>
      store().write(async (tx) => {
        await tx.meetings.insert(meeting());
        await tx.meetings.insert(meeting({ id: NEXT, ordinal: 2 }));
      }),
    );

    it('come back as they were, with and without what is optional', async () => {
      const { comparedWith: _, ...rest } = summary({
        id: asId('summary-2'),
        meeting: NEXT,
        approvedBy: KARI,
      });
      await store().write(async (tx) => {
        await tx.summaries.insert(summary());
        await tx.summaries.insert(rest);
      });
      expect(await store().read.summaries.get(LOTEN, summary().id)).toEqual(summary());
      expect(await store().read.summaries.ofMeeting(LOTEN, NEXT)).toEqual(rest);
      expect(await store().read.summaries.get(STANGE, summary().id)).toBeUndefined();
    });

    it('are compiled once for a meeting', async () => {
      const insert = (id: string) => store().write((tx) => tx.summaries.insert(summary({ id: asId(id) })));
      const answers = await Promise.all([insert('a'), insert('b')]);
      expect(answers.toSorted()).toEqual([false, true]);
    });

    it('change only from the version that was seen', async () => {
      await store().write((tx) => tx.summaries.insert(summary()));
      const annotate = (note: string) => store().write((tx) => tx.summaries.change(summary(), { note }));
      const answers = await Promise.all([annotate('Første'), annotate('Andre')]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      const stored = await store().read.summaries.get(LOTEN, summary().id);
      expect(stored).toMatchObject({ version: 2, note: answers[0] ? 'Første' : 'Andre' });
    });

    it('are found as the one the forum was last sent', async () => {
      const lastSent = async () => (await store().read.summaries.lastSent(LOTEN, summary().forum))?.id;
      const next = summary({
        id: asId('summary-2'),
        meeting: NEXT,
        period: { from: Temporal.PlainDate.from('2027-03-01'), to: Temporal.PlainDate.from('2027-06-30') },
      });
      await store().write(async (tx) => {
        await tx.summaries.insert(summary({ status: 'sent' }));
        await tx.summaries.insert(next);
      });
      expect(await lastSent()).toBe('summary-1');
      await store().write((tx) => tx.summaries.change(next, { status: 'sent', approvedBy: KARI }));
      expect(await lastSent()).toBe('summary-2');
    });
  });
};
