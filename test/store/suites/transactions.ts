import { describe, expect, it } from 'vitest';
import { asId, type MeetingId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { LOTEN, meeting, plan } from '../samples.ts';

const numbered = (ordinal: number) => meeting({ id: asId<MeetingId>(`meeting-${ordinal}`), ordinal });

export const transactionSuite = (store: () => Store): void => {
  const stored = async () => (await store().read.meetings.open(LOTEN)).map(({ ordinal }) => ordinal);

  describe('a write', () => {
    it('gives back what its work gives', async () => {
      expect(await store().write(async () => 42)).toBe(42);
    });

    it('leaves nothing of what threw, and all of what ran beside it', async () => {
      const writes = Array.from({ length: 20 }, (_, ordinal) =>
        store().write(async (tx) => {
          await tx.meetings.insert(numbered(ordinal));
          if (ordinal % 3 === 0) throw new Error(`refused ${ordinal}`);
        }),
      );
      const outcomes = await Promise.allSettled(writes);
      expect(outcomes.flatMap((one, index) => (one.status === 'rejected' ? [index] : []))).toEqual([
        0, 3, 6, 9, 12, 15, 18,
      ]);
      expect((await stored()).toSorted((a, b) => a - b)).toEqual([
        1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19,
      ]);
    });

    it('survives an error of the database as well', async () => {
      const twice = store().write(async (tx) => {
        await tx.plans.insert(plan());
        await tx.plans.insert(plan());
      });
      const beside = store().write((tx) => tx.meetings.insert(numbered(1)));
      await expect(twice).rejects.toThrow(/unique/i);
      await beside;
      expect(await store().read.plans.get(LOTEN, plan().id)).toBeUndefined();
      expect(await stored()).toEqual([1]);
    });

    it('sees what it has written itself, and readers see it only when it is done', async () => {
      let seenByReader: readonly number[] | undefined;
      const { promise: inTheMiddle, resolve: nowInTheMiddle } = Promise.withResolvers<void>();
      const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
      const writing = store().write(async (tx) => {
        await tx.meetings.insert(numbered(1));
        expect(await tx.meetings.open(LOTEN)).toHaveLength(1);
        nowInTheMiddle();
        await mayGoOn;
        throw new Error('undone');
      });
      await inTheMiddle;
      const reading = stored().then((seen) => {
        seenByReader = seen;
      });
      goOn();
      await expect(writing).rejects.toThrow('undone');
      await reading;
      expect(seenByReader).toEqual([]);
    });

    it('may not use the store again inside itself', async () => {
      const sentence = /inside store.write/;
      await expect(store().write(() => store().write(async () => undefined))).rejects.toThrow(sentence);
      await expect(store().write(async () => store().read.meetings.open())).rejects.toThrow(sentence);
      expect(await store().read.meetings.open()).toEqual([]);
    });
  });

  it('reading changes nothing', async () => {
    await expect(store().read.meetings.insert(numbered(1))).rejects.toThrow(/store.write/);
    await expect(store().read.activities.firstTime(LOTEN, 'a', meeting().start)).rejects.toThrow(
      /store.write/,
    );
    expect(await stored()).toEqual([]);
  });

  it('runs exclusive work once at a time, and again when it is done, failed or not', async () => {
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const first = store().exclusively('tick', () => mayEnd);
    expect(await store().exclusively('tick', async () => undefined)).toBe(false);
    expect(await store().exclusively('other', async () => undefined)).toBe(true);
    end();
    expect(await first).toBe(true);
    const failing = store().exclusively('tick', async () => {
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    expect(await store().exclusively('tick', async () => undefined)).toBe(true);
  });

  it('answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
};
