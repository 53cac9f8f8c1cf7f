import { deliverDue, type OutboxDeps } from './deliver.ts';

/** Sends what is due whenever it is woken; calls while it is at work make it look once more when it is done. */
export interface Courier {
  wake(): void;
  /** Wakes it, and resolves when nothing is due any more. */
  settle(): Promise<void>;
}

/** `before` runs ahead of each round: what must be done before people are told (the calendar). */
export const createCourier = (deps: OutboxDeps, before: () => Promise<unknown>): Courier => {
  let running: Promise<void> | undefined;
  let again = false;
  const rounds = async () => {
    do {
      again = false;
      await before();
      await deliverDue(deps);
    } while (again);
  };
  const settle = (): Promise<void> => {
    again = true;
    running ??= rounds().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    settle,
    wake: () => void settle().catch((fault: unknown) => deps.report('outbox', fault)),
  };
};
