import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { Conversation } from '../../../src/services/ports/conversations.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { conversation, KARI, LOTEN, later, OLA, STANGE } from '../samples.ts';

const channel = (changes: Partial<Conversation> = {}): Conversation => {
  const { person: _, ...rest } = conversation({ id: asId('channel-1'), kind: 'channel', ...changes });
  return rest;
};

export const conversationSuite = (store: () => Store): void => {
  const put = (one: Conversation) => store().write((tx) => tx.conversations.put(one));

  describe('conversations', () => {
    it('come back as they were, and are refreshed', async () => {
      await put(conversation());
      expect(await store().read.conversations.get(LOTEN, conversation().id)).toEqual(conversation());
      const fresh = conversation({ serviceUrl: 'https://smba.example.no/uk/', updatedAt: later(1) });
      await put(fresh);
      expect(await store().read.conversations.get(LOTEN, fresh.id)).toEqual(fresh);
      expect(await store().read.conversations.get(STANGE, fresh.id)).toBeUndefined();
    });

    it('keep their forum when it is not given again', async () => {
      const forum = asId<NonNullable<Conversation['forum']>>('politirad');
      await put(channel({ forum }));
      await put(channel({ updatedAt: later(1) }));
      expect(await store().read.conversations.get(LOTEN, channel().id)).toMatchObject({ forum });
    });

    it('are, for a person, the newest personal chat', async () => {
      await put(conversation({ id: asId('new'), updatedAt: later(5) }));
      await put(conversation({ id: asId('old') }));
      await put(conversation({ id: asId('group'), kind: 'group', updatedAt: later(9) }));
      expect((await store().read.conversations.personal(LOTEN, KARI))?.id).toBe('new');
      expect(await store().read.conversations.personal(LOTEN, OLA)).toBeUndefined();
    });

    it('are, for a forum, those linked to it where the bot still is', async () => {
      const forum = asId<NonNullable<Conversation['forum']>>('politirad');
      await put(channel({ forum }));
      await put(channel({ id: asId('channel-2'), forum }));
      await put(channel({ id: asId('channel-3') }));
      await store().write((tx) => tx.conversations.markRemoved(LOTEN, asId('channel-2'), later(1)));
      const linked = await store().read.conversations.linked(LOTEN, forum);
      expect(linked.map(({ id }) => id)).toEqual(['channel-1']);
      expect(await store().read.conversations.get(LOTEN, asId('channel-2'))).toMatchObject({
        installed: false,
      });
    });
  });
};
