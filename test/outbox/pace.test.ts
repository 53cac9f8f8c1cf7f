import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../src/domain/time.ts';
import { CONVERSATION_LIMITS, createPace, TENANT_LIMITS } from '../../src/outbox/pace.ts';
import { stillClock } from '../../src/simulator/movable-clock.ts';

const start = Temporal.Instant.from('2027-01-04T08:00:00Z');

describe('the pace', () => {
  test('never passes a limit, whatever is asked of it, and always lets something through', () => {
    const asks = fc.array(
      fc.record({ chat: fc.integer({ min: 0, max: 3 }), waitMs: fc.integer({ min: 0, max: 800 }) }),
      {
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(asks, (list) => {
        const clock = stillClock(start);
        const pace = createPace(clock);
        const sent: { chat: number; at: number }[] = [];
        for (const { chat, waitMs } of list) {
          clock.set(clock.now().add({ milliseconds: waitMs }));
          if (pace.take('t', `${chat}`) === 0) sent.push({ chat, at: clock.now().epochMilliseconds });
        }
        expect(sent.length > 0 || list.length === 0).toBe(true);
        for (const { chat, at } of sent) {
          const within = (ms: number) => sent.filter((one) => one.at > at - ms && one.at <= at);
          for (const { most, windowMs } of TENANT_LIMITS)
            expect(within(windowMs).length).toBeLessThanOrEqual(most);
          for (const { most, windowMs } of CONVERSATION_LIMITS)
            expect(within(windowMs).filter((one) => one.chat === chat).length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('waiting as long as it says is long enough', () => {
    const clock = stillClock(start);
    const pace = createPace(clock);
    for (let count = 0; count < 200; count++) {
      const wait = pace.take('t', 'chat');
      if (wait === 0) continue;
      clock.set(clock.now().add({ milliseconds: wait }));
      expect(pace.take('t', 'chat')).toBe(0);
    }
  });

  test("one tenant's throttle does not stop another", () => {
    const pace = createPace(stillClock(start));
    pace.pause('a', 60_000);
    expect(pace.take('a', '1')).toBe(60_000);
    expect(pace.take('b', '2')).toBe(0);
  });
});
