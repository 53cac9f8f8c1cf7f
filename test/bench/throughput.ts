import autocannon from 'autocannon';
import { answers } from './busy-town.ts';
import { type BotProcess, startBot } from './child.ts';
import { type Figure, median } from './figures.ts';

const CONNECTIONS = 24;
const ROUNDS = 5;
const REQUESTS_A_ROUND = 900;

/** Answers a second, and the memory after them: the real bot against the bare one, in turn, the same requests. */
export const measureThroughput = async (): Promise<readonly Figure[]> => {
  const bodies = answers();
  const bare = await startBot('./bare-bot.ts');
  const ours = await startBot('./our-bot.ts');
  const rates = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const some = bodies.slice(round * REQUESTS_A_ROUND, (round + 1) * REQUESTS_A_ROUND);
    rates.bare.push(await answersPerSecond(bare, some));
    rates.ours.push(await answersPerSecond(ours, some));
  }
  const memory = { ours: ours.residentMb(), bare: bare.residentMb() };
  await Promise.all([bare.stop(), ours.stop()]);
  // The first round warms both up.
  const ratios = rates.ours.slice(1).map((rate, index) => rate / (rates.bare[index + 1] ?? Number.NaN));
  const perSecond = (values: readonly number[]) => `${median(values.slice(1)).toFixed(0)} answers/s`;
  return [
    {
      what: 'an agenda answer, committed and audited, over HTTP',
      ours: perSecond(rates.ours),
      theirs: perSecond(rates.bare),
      ratio: median(ratios),
      wanted: { atLeast: 0.7 },
    },
    {
      what: 'resident memory after the same work',
      ours: `${memory.ours.toFixed(0)} MB`,
      theirs: `${memory.bare.toFixed(0)} MB`,
      ratio: memory.ours / memory.bare,
      wanted: { atMost: 1.3 },
    },
  ];
};

const answersPerSecond = async ({ url }: BotProcess, bodies: readonly string[]): Promise<number> => {
  const queue = bodies.values();
  const begin = performance.now();
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: CONNECTIONS,
    // It ends at a sample: with the usual second, rates would come in steps.
    sampleInt: 10,
    amount: bodies.length,
    requests: [
      {
        setupRequest: (request) => ({ ...request, body: queue.next().value ?? bodies[0] ?? '' }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refused and ${result.errors} failed of ${bodies.length} answers`);
  }
  return bodies.length / ((performance.now() - begin) / 1000);
};
