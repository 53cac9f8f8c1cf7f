import { asId, type MeetingId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import type { SimulatorHost, SimulatorMeeting } from '../../src/simulator/host.ts';
import { mountSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { GRUPPA } from '../support/one-forum-town.ts';
import { loten } from './loten.ts';
import { startTinyBot, type TinyBot } from './tiny-bot.ts';

const START = Temporal.Instant.from('2027-01-12T08:00:00Z');
const NEXT = Temporal.Instant.from('2027-01-19T07:00:00Z');

const meetings: readonly SimulatorMeeting[] = [3, 10].map((month) => {
  const start = Temporal.ZonedDateTime.from({
    year: 2027,
    month,
    day: 9,
    hour: 9,
    timeZone: loten.timeZone,
  });
  return {
    id: asId<MeetingId>(`m${month}`),
    forum: GRUPPA,
    forumName: 'Koordineringsgruppa',
    level: 'koordinerende',
    start,
    end: start.add({ minutes: 90 }),
    place: 'Rådhuset',
    online: true,
    status: 'booked',
  };
});

/** The page's whole server around the tiny bot: a clock that moves, one thing planned, two meetings. */
export const startTinyHost = async (
  journalPath?: string,
): Promise<TinyBot & { readonly simulator: Simulator; readonly origin: string }> => {
  const bot = await startTinyBot();
  const origin = `http://127.0.0.1:${bot.port}`;
  let now = START;
  const host: SimulatorHost = {
    organisations: [loten],
    clock: {
      now: () => now,
      moveTo: async (instant) => {
        now = instant;
      },
    },
    nextEvent: async () =>
      Temporal.Instant.compare(now, NEXT) < 0
        ? { at: NEXT, what: 'prompt', forumName: 'Koordineringsgruppa' }
        : undefined,
    meetings: async (_organisation, year) => meetings.filter(({ start }) => start.year === year),
    commands: [
      {
        name: '/plan',
        description: 'Lag et forslag til årsplan',
        examples: ['/plan 2027'],
        coordinatorOnly: true,
      },
      { name: '/mine', description: 'Det som gjelder deg', examples: ['/mine'], coordinatorOnly: false },
    ],
    botUrl: `${origin}/api/messages`,
    origin,
    ...(journalPath !== undefined && { journalPath }),
  };
  const simulator = mountSimulator(bot.server, host);
  return {
    ...bot,
    simulator,
    origin,
    close: async () => {
      simulator.close();
      await bot.close();
    },
  };
};
