import { readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from '../domain/time.ts';
import type { MovableClock } from './host.ts';

export interface Happenings {
  /** When something happens next by itself, at any organisation. */
  next(): Promise<Temporal.Instant | undefined>;
  /** Does everything that is due. */
  runDue(): Promise<void>;
}

/** A clock whose time can be set; nothing happens by that alone. */
export interface SettableClock {
  now(): Temporal.Instant;
  set(instant: Temporal.Instant): void;
}

/** Stands still at an instant until it is set: for a simulated year, where nothing but the program takes time. */
export const stillClock = (start: Temporal.Instant): SettableClock => {
  let instant = start;
  return {
    now: () => instant,
    set: (to) => {
      instant = to;
    },
  };
};

/** Runs with the real clock, ahead of it by what it was put forward; `file` keeps that over a restart. */
export const aheadClock = (real: () => Temporal.Instant, file: string): SettableClock => {
  let aheadMs = readAhead(file);
  return {
    now: () => real().add({ milliseconds: aheadMs }),
    set: (to) => {
      aheadMs = Math.max(aheadMs, to.epochMilliseconds - real().epochMilliseconds);
      writeFileSync(file, JSON.stringify({ aheadMs }));
    },
  };
};

const readAhead = (file: string): number => {
  try {
    const { aheadMs } = JSON.parse(readFileSync(file, 'utf8')) as { aheadMs?: unknown };
    return typeof aheadMs === 'number' && aheadMs > 0 ? aheadMs : 0;
  } catch {
    return 0;
  }
};

/**
 * Puts a clock forward through everything that happens on the way, each thing at its own time: so a jump of a month
 * is the month that would have been. Moves wait for each other.
 */
export const movable = (clock: SettableClock, happenings: Happenings): MovableClock => {
  let last: Promise<void> = Promise.resolve();
  return {
    now: () => clock.now(),
    moveTo: (instant) => {
      last = last.catch(() => undefined).then(() => advance(clock, happenings, instant));
      return last;
    },
  };
};

const advance = async (
  clock: SettableClock,
  happenings: Happenings,
  target: Temporal.Instant,
): Promise<void> => {
  const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  for (;;) {
    const next = await happenings.next();
    if (!next || isBefore(target, next)) break;
    // What could not be done at its time is tried again a second later, so that the clock always gets on.
    clock.set(isBefore(clock.now(), next) ? next : clock.now().add({ seconds: 1 }));
    await happenings.runDue();
  }
  if (isBefore(clock.now(), target)) clock.set(target);
  await happenings.runDue();
};
