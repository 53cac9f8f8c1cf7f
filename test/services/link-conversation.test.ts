import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { linkConversation } from '../../src/services/forums/link-conversation.ts';
import { as, forum, member, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

describe('a chat that is linked to a forum', () => {
  const SCHOOL = forum('skolemøte', {
    id: asId('skolemote'),
    conveners: [{ kind: 'person', person: asId<PersonId>('rita') }],
    members: [member('rita')],
  });

  test('is not taken from it by the convener of another, and by the coordinator it is', async () => {
    const town = { ...SMALL_TOWN, forums: [...SMALL_TOWN.forums, SCHOOL] };
    await using world = await createWorld('2027-02-11T08:00', town);
    await world.link('gruppe', 'team-chat');
    const link = { forum: SCHOOL.id, conversation: 'team-chat' };
    const linked = async () => (await world.store.read.conversations.linked(town.id, SCHOOL.id)).length;
    await expect(linkConversation(world, as('rita'), link)).rejects.toMatchObject({
      reason: { kind: 'Forbidden' },
    });
    const [newest] = await world.store.read.audit.list(town.id, 1);
    expect(newest).toMatchObject({ actor: 'rita', action: 'forum.link', outcome: 'refused' });
    expect(await linked()).toBe(0);
    await linkConversation(world, as('kari'), link);
    expect(await linked()).toBe(1);
    await linkConversation(world, as('rita'), link);
  });
});
