import { asId, type DeliveryId, type MeetingId, type PersonId } from '../../src/domain/ids.ts';
import { tick } from '../../src/jobs/tick.ts';
import { createWorld, type World } from '../support/world.ts';
import { type Figure, median } from './figures.ts';

const NOW = '2027-02-15T10:00';
const ROUNDS = 200;

/** A tick of a bot with a long past against one with a short past; what lies ahead is the same. */
export const measureTick = async (): Promise<Figure> => {
  const young = await withPast(1_000);
  const old = await withPast(100_000);
  const times = { young: [] as number[], old: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.young.push(await tickMs(young));
    times.old.push(await tickMs(old));
  }
  await young.store.close();
  await old.store.close();
  return {
    what: 'a tick with 100,000 past rows',
    ours: `${median(times.old).toFixed(2)} ms`,
    theirs: `${median(times.young).toFixed(2)} ms with 1,000`,
    ratio: median(times.old) / median(times.young),
    wanted: { atMost: 1.2 },
  };
};

const tickMs = async (world: World): Promise<number> => {
  const begin = performance.now();
  await tick(world, (_, fault) => {
    throw fault;
  });
  return performance.now() - begin;
};

/** A fifth of the rows are meetings held, the rest deliveries, steps and audit entries that came of them. */
const withPast = async (rows: number): Promise<World> => {
  const world = await createWorld(NOW);
  for (let month = 3; month <= 12; month++) {
    await world.book('gruppe', `2027-${String(month).padStart(2, '0')}-15T09:00`);
  }
  await tickMs(world);
  const past = world.clock.now().subtract({ hours: 24 * 400 });
  const [organisation] = world.directory.organisations;
  if (!organisation) throw new Error('the world has no organisation');
  for (let from = 0; from < rows / 5; from += 500) {
    await world.store.write(async (tx) => {
      for (let index = from; index < Math.min(from + 500, rows / 5); index++) {
        const id = asId<MeetingId>(`past-${index}`);
        const start = past.subtract({ hours: index });
        await tx.meetings.insert({
          id,
          organisation: organisation.id,
          forum: organisation.forums[1]?.id ?? asId('gruppe'),
          year: 1900,
          ordinal: index,
          start,
          end: start.add({ hours: 1 }),
          online: true,
          status: 'held',
          version: 1,
        });
        await tx.meetings.markSynced(organisation.id, id, 1, `event-${index}`);
        await tx.meetings.recordStep(id, 'prompt', start);
        const delivery = asId<DeliveryId>(`delivery-${index}`);
        await tx.deliveries.enqueue([
          {
            id: delivery,
            organisation: organisation.id,
            recipient: { kind: 'person', person: asId<PersonId>('rita') },
            notice: { kind: 'agendaPrompt', meeting: id, reminder: false },
            meeting: id,
            key: `past/${index}`,
            state: 'queued',
            attempts: 0,
            nextAttemptAt: start,
            createdAt: start,
          },
        ]);
        await tx.deliveries.markSent(delivery, `activity-${index}`, start);
        await tx.audit.append({
          organisation: organisation.id,
          at: start,
          actor: 'system:prompt',
          action: 'meeting.prompt',
          subject: id,
          outcome: 'done',
        });
      }
    });
  }
  return world;
};
