import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { DeliveryError } from '../../src/services/ports/messenger.ts';
import { as } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const throttled = (retryAfterMs?: number) =>
  new DeliveryError({ kind: 'retry', throttled: true, ...(retryAfterMs && { retryAfterMs }) });
const final = (failure: 'blocked' | 'gone') => new DeliveryError({ kind: 'final', failure });

/** The call for items is due, and one of five members has a chat with the bot. */
const oneReachable = async (): Promise<World> => {
  const world = await createWorld('2027-02-11T08:00');
  await world.reach('rita', 'kari');
  await world.book('gruppe', '2027-03-04T09:00');
  return world;
};
const outcome = async (world: World, person: string) => {
  const [meeting] = await world.store.read.meetings.open();
  if (!meeting) return [];
  const deliveries = await world.store.read.deliveries.ofMeeting(as('kari').organisation, meeting.id);
  return deliveries
    .filter(({ recipient }) => recipient.kind === 'person' && recipient.person === person)
    .map(({ state, failure }) => ({ state, failure }));
};

describe('the outbox', () => {
  test('tells the truth per recipient: sent, or why not', async () => {
    await using world = await oneReachable();
    await world.runDue();
    expect(await outcome(world, 'rita')).toEqual([{ state: 'sent', failure: undefined }]);
    expect(await outcome(world, 'nils')).toEqual([{ state: 'failed', failure: 'noConversation' }]);
  });

  test('the coordinator hears of those who were not reached, on one card', async () => {
    await using world = await oneReachable();
    await world.runDue();
    world.at('2027-02-11T08:10');
    await world.runDue();
    const trouble = world.sentTo('kari').filter(({ kind }) => kind === 'deliveryTrouble');
    expect(trouble).toEqual([
      {
        kind: 'deliveryTrouble',
        people: expect.arrayContaining([
          { name: 'Hege Eksempel', reason: 'noConversation' },
          { name: 'Nils Eksempel', reason: 'noConversation' },
        ]),
      },
    ]);
  });

  test('a throttled delivery waits as long as it was told, and arrives once', async () => {
    await using world = await oneReachable();
    world.refusals.push(throttled(90_000), throttled(90_000));
    await world.runDue();
    expect(world.sentTo('rita')).toEqual([]);
    world.at('2027-02-11T08:01');
    await deliverDue(world);
    expect(world.sentTo('rita')).toEqual([]);
    world.at('2027-02-11T08:02');
    await deliverDue(world);
    await deliverDue(world);
    expect(world.sentTo('rita')).toHaveLength(1);
  });

  test('a final refusal is not tried again', async () => {
    await using world = await oneReachable();
    world.refusals.push(final('blocked'), final('blocked'));
    await world.runDue();
    world.at('2027-02-12T08:00');
    await deliverDue(world);
    expect(await outcome(world, 'rita')).toEqual([{ state: 'failed', failure: 'blocked' }]);
    expect(world.sentTo('rita')).toEqual([]);
  });

  test('it gives up after a dozen tries and says so', async () => {
    await using world = await oneReachable();
    world.refusals.push(...Array.from({ length: 40 }, () => throttled()));
    for (let hour = 0; hour < 6; hour++) {
      for (let quarter = 0; quarter < 4; quarter++) {
        world.at(`2027-02-11T${String(8 + hour).padStart(2, '0')}:${String(quarter * 15).padStart(2, '0')}`);
        await world.runDue();
      }
    }
    expect(await outcome(world, 'rita')).toContainEqual({ state: 'failed', failure: 'gaveUp' });
  });

  test('a fault of the program is reported and tried again, and stops nobody else', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    await world.reach('rita', 'hege');
    await world.book('gruppe', '2027-03-04T09:00');
    let broken = true;
    const breaking: World = {
      ...world,
      messenger: {
        ...world.messenger,
        send: async (...args) => {
          if (broken && args[2].person === 'rita') throw new TypeError('broken');
          return world.messenger.send(...args);
        },
      },
    };
    await world.store.write(async () => undefined);
    const { tick } = await import('../../src/jobs/tick.ts');
    await tick(breaking, breaking.report);
    await deliverDue(breaking);
    expect(world.sentTo('hege')).toHaveLength(1);
    expect(world.faults).toHaveLength(1);
    broken = false;
    world.at('2027-02-11T08:10');
    await deliverDue(breaking);
    expect(world.sentTo('rita')).toHaveLength(1);
  });
});
