import { deliverDue, isDue, type OutboxDeps } from './deliver.ts';

/** A turn's consequences wait so long for those of the turns beside it. */
const WAKE_MS = 10;

/** Sends what is due; calls while it is at work make it look once more when it is done. */
export interface Courier {
  /** After every turn: looks whether anything is due, and lets the caller go on. */
  wake(): void;
  /** With every tick: also takes up what a process that ended left behind. Resolves when nothing is due any more. */
  settle(): Promise<void>;
}

/** `before` runs ahead of each round: what must be done before people are told (the calendar). */
export const createCourier = (deps: OutboxDeps, before: () => Promise<unknown>): Courier => {
  let running: Promise<void> | undefined;
  let again = false;
  let leftBehind = false;
  let soon: NodeJS.Timeout | undefined;
  const rounds = async () => {
    try {
      while (again) {
        const everything = leftBehind;
        again = false;
        leftBehind = false;
        await before();
        if (everything || (await isDue(deps))) await deliverDue(deps);
      }
    } finally {
      // In the same breath as the last look at `again`: a call in between would be lost.
      running = undefined;
    }
  };
  const run = (): Promise<void> => {
    again = true;
    running ??= rounds();
    return running;
  };
  return {
    wake: () => {
      if (soon) return;
      // Turns that end together are looked after together.
      soon = setTimeout(() => {
        soon = undefined;
        void run().catch((fault: unknown) => deps.report('outbox', fault));
      }, WAKE_MS);
      soon.unref();
    },
    settle: () => {
      leftBehind = true;
      return run();
    },
  };
};
