import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/services/ports/store.ts';
import { LOTEN, later, NOW, STANGE } from '../samples.ts';

const SLT = 'slt@loten.example.no';
const subscription = (more: object = {}) => ({
  organisation: LOTEN,
  mailbox: SLT,
  id: 'sub-1',
  secretHash: 'hash',
  url: 'https://bot.example.no/api/graph/notifications/loten',
  expiresAt: later(60),
  retryAt: NOW,
  ...more,
});
const fresh = { challenged: false, marks: 0, seen: 0, anew: false };

export const subscriptionSuite = (store: () => Store): void => {
  const { put, renew, mark, markSeen, remove } = {
    put: (more?: object) => store().write((tx) => tx.subscriptions.put(subscription(more))),
    renew: () =>
      store().write((tx) =>
        tx.subscriptions.renew({ organisation: LOTEN, mailbox: SLT, id: 'sub-1', expiresAt: later(120) }),
      ),
    mark: (more: object = {}) =>
      store().write((tx) => tx.subscriptions.mark({ organisation: LOTEN, mailbox: SLT, ...more })),
    markSeen: (marks: number) =>
      store().write((tx) => tx.subscriptions.markSeen(LOTEN, SLT, marks, later(2))),
    remove: () => store().write((tx) => tx.subscriptions.remove(LOTEN, SLT)),
  };
  const found = async () => (await store().read.subscriptions.list(LOTEN))[0];

  describe('subscriptions to mailboxes', () => {
    it('are one for each mailbox, found by organisation and by id', async () => {
      await put();
      await put({ organisation: STANGE, mailbox: 'slt@stange.example.no', id: 'sub-2' });
      expect(await store().read.subscriptions.list(LOTEN)).toEqual([{ ...subscription(), ...fresh }]);
      expect(await store().read.subscriptions.list()).toHaveLength(2);
      expect(await store().read.subscriptions.byIds(['sub-2', 'unknown'])).toMatchObject([
        { organisation: STANGE },
      ]);
      expect(await store().read.subscriptions.byIds([])).toEqual([]);
      await remove();
      expect(await found()).toBeUndefined();
    });

    it('keep what is to be looked at when they are renewed, and a challenge is met', async () => {
      await put();
      await mark({ notifiedAt: later(1), challenged: 'sub-1', anew: true });
      expect(await found()).toMatchObject({ marks: 1, challenged: true, anew: true, notifiedAt: later(1) });
      await renew();
      expect(await found()).toMatchObject({ marks: 1, seen: 0, challenged: false, expiresAt: later(120) });
      await put({ id: 'sub-3' });
      expect(await found()).toMatchObject({ id: 'sub-3', marks: 1, anew: true });
    });

    it('are not renewed when they have ended meanwhile', async () => {
      await put();
      await mark({ ended: 'sub-1' });
      await renew();
      expect(await found()).not.toHaveProperty('expiresAt');
    });

    it('are put off without anything else changing', async () => {
      await put();
      await mark({ challenged: 'sub-1' });
      await store().write((tx) => tx.subscriptions.putOff(LOTEN, SLT, later(10)));
      expect(await found()).toMatchObject({ id: 'sub-1', challenged: true, retryAt: later(10) });
    });

    it('a look answers the marks that it began with, and not one that came meanwhile', async () => {
      await put();
      await mark();
      await mark({ anew: true });
      await markSeen(1);
      expect(await found()).toMatchObject({ marks: 2, seen: 1, anew: true, lookedAt: later(2) });
      await markSeen(2);
      expect(await found()).toMatchObject({ marks: 2, seen: 2, anew: false });
    });

    it('one that has taken the place of another is not touched by what is told of that one', async () => {
      await put({ id: 'sub-2' });
      await mark({ ended: 'sub-1', challenged: 'sub-1', anew: true });
      expect(await found()).toEqual({ ...subscription({ id: 'sub-2' }), ...fresh, marks: 1, anew: true });
    });

    it('one that has ended has no id, and none is made where there was none', async () => {
      await mark();
      expect(await found()).toBeUndefined();
      await put();
      await mark({ ended: 'sub-1' });
      const after = await found();
      expect(after).not.toHaveProperty('id');
      expect(after).not.toHaveProperty('expiresAt');
    });
  });
};
