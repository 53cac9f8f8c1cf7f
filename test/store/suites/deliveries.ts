import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { Delivery } from '../../../src/services/ports/deliveries.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { delivery, KARI, LOTEN, later, MEETING, NOW, OLA, STANGE } from '../samples.ts';

const STALE = NOW.subtract({ minutes: 5 });

const queued = (id: string, changes: Partial<Delivery> = {}): Delivery =>
  delivery({ id: asId(id), ...changes });

export const deliverySuite = (store: () => Store): void => {
  const enqueue = (...deliveries: readonly Delivery[]) =>
    store().write((tx) => tx.deliveries.enqueue(deliveries));
  const claim = async (now = NOW, staleBefore = STALE, limit = 10) =>
    (await store().write((tx) => tx.deliveries.claim(now, staleBefore, limit))).map(({ id }) => String(id));
  const ofMeeting = () => store().read.deliveries.ofMeeting(LOTEN, MEETING);

  describe('deliveries', () => {
    it('come back as they were, to a person and to a conversation', async () => {
      const { meeting: _, ...welcome } = queued('b', { notice: { kind: 'welcome' } });
      const toChannel = queued('a', {
        recipient: { kind: 'conversation', conversation: asId('channel-1') },
        notice: { kind: 'meetingChanged', meeting: MEETING, change: 'moved', previousStart: '2027-03-01' },
      });
      expect(await enqueue(toChannel, welcome)).toBe(2);
      expect(await ofMeeting()).toEqual([toChannel]);
      const claimed = await store().write((tx) => tx.deliveries.claim(NOW, STALE, 10));
      expect(claimed).toContainEqual({ ...welcome, state: 'sending' });
    });

    it('are made once for each key', async () => {
      await enqueue(queued('a', { key: 'same' }));
      expect(await enqueue(queued('b', { key: 'same' }), queued('c'), queued('d'))).toBe(2);
      expect(await enqueue(queued('e', { key: 'same', organisation: STANGE }))).toBe(1);
      expect(await enqueue()).toBe(0);
    });

    it('can be many at once', async () => {
      const many = Array.from({ length: 950 }, (_, index) => queued(`many-${index}`));
      expect(await enqueue(...many)).toBe(950);
      expect(await store().read.deliveries.counts()).toEqual({ queued: 950, sending: 0, failed: 0 });
    });

    it('are claimed when they are due, oldest first, up to the limit', async () => {
      await enqueue(
        queued('c', { nextAttemptAt: later(-1) }),
        queued('b', { nextAttemptAt: later(-2), createdAt: later(-1) }),
        queued('a', { nextAttemptAt: later(-2), createdAt: later(-2) }),
        queued('future', { nextAttemptAt: later(1) }),
      );
      expect(await claim(NOW, STALE, 2)).toEqual(['a', 'b']);
      expect(await claim(NOW, STALE, 2)).toEqual(['c']);
      expect(await claim()).toEqual([]);
      expect(await store().read.deliveries.nextAttempt()).toEqual(later(1));
    });

    it('go to one claimer each', async () => {
      const many = Array.from({ length: 60 }, (_, index) => queued(`many-${index}`));
      await enqueue(...many);
      const claims = await Promise.all(Array.from({ length: 12 }, () => claim(NOW, STALE, 7)));
      const taken = claims.flat();
      expect(taken).toHaveLength(60);
      expect(new Set(taken).size).toBe(60);
    });

    it('left in the middle of sending by a crash are claimed again', async () => {
      await enqueue(queued('a'));
      expect(await claim(NOW)).toEqual(['a']);
      expect(await claim(later(4), later(-1))).toEqual([]);
      expect(await claim(later(6), later(1))).toEqual(['a']);
      expect(await claim(later(7), later(2))).toEqual([]);
    });

    it('are sent, and stay so whatever is said later', async () => {
      await enqueue(queued('a'));
      await claim();
      await store().write((tx) => tx.deliveries.markSent(asId('a'), 'activity-1', later(1)));
      await store().write(async (tx) => {
        await tx.deliveries.markFailed(asId('a'), 'gone', later(2));
        await tx.deliveries.retryAt(asId('a'), later(2), true);
        await tx.deliveries.markDropped(asId('a'), later(2));
      });
      expect(await ofMeeting()).toEqual([
        { ...queued('a'), state: 'sent', activityId: 'activity-1', sentAt: later(1) },
      ]);
    });

    it('wait for another attempt, counted or not', async () => {
      await enqueue(queued('a'));
      await claim();
      await store().write((tx) => tx.deliveries.retryAt(asId('a'), later(3), true));
      await store().write((tx) => tx.deliveries.retryAt(asId('a'), later(4), false));
      expect(await ofMeeting()).toMatchObject([{ state: 'queued', attempts: 1, nextAttemptAt: later(4) }]);
      expect(await claim(later(3))).toEqual([]);
      expect(await claim(later(4))).toEqual(['a']);
    });

    it('are dropped when they no longer matter', async () => {
      await enqueue(queued('a'));
      await store().write((tx) => tx.deliveries.markDropped(asId('a'), NOW));
      expect(await claim()).toEqual([]);
      expect(await store().read.deliveries.nextAttempt()).toBeUndefined();
      expect(await ofMeeting()).toMatchObject([{ state: 'dropped' }]);
    });

    it('that failed for want of a chat go out when there is one', async () => {
      const fail = (id: string, failure: 'noConversation' | 'blocked') =>
        store().write((tx) => tx.deliveries.markFailed(asId(id), failure, later(1)));
      await enqueue(
        queued('a'),
        queued('old', { createdAt: later(-600) }),
        queued('blocked'),
        queued('other', { recipient: { kind: 'person', person: OLA } }),
      );
      for (const id of ['a', 'old', 'other']) await fail(id, 'noConversation');
      await fail('blocked', 'blocked');
      const requeue = () =>
        store().write((tx) => tx.deliveries.requeueUnreached(LOTEN, KARI, later(-60), later(9)));
      expect(await requeue()).toBe(1);
      expect(await requeue()).toBe(0);
      expect(await claim(later(9))).toEqual(['a']);
    });

    it('tell who could not be reached, each person once with the newest reason', async () => {
      await enqueue(
        queued('a'),
        queued('b'),
        queued('c', { recipient: { kind: 'person', person: OLA } }),
        queued('d', { recipient: { kind: 'conversation', conversation: asId('channel-1') } }),
      );
      await store().write(async (tx) => {
        await tx.deliveries.markFailed(asId('a'), 'blocked', later(3));
        await tx.deliveries.markFailed(asId('b'), 'noConversation', later(2));
        await tx.deliveries.markFailed(asId('c'), 'gaveUp', later(1));
        await tx.deliveries.markFailed(asId('d'), 'gone', later(3));
      });
      expect(await store().read.deliveries.failures(LOTEN, later(2))).toEqual([
        { person: KARI, failure: 'blocked' },
      ]);
      expect(await store().read.deliveries.failures(LOTEN, later(1))).toHaveLength(2);
      expect(await store().read.deliveries.failures(STANGE, later(1))).toEqual([]);
      expect(await store().read.deliveries.counts()).toEqual({ queued: 0, sending: 0, failed: 4 });
    });
  });
};
