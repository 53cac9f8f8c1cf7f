/** One deadline for all that a turn waits for. */
export interface Deadline {
  /** The result, or nothing if it does not come in time. The work goes on. */
  within<T>(work: Promise<T> | T): Promise<T | undefined>;
  /** Nobody waits any more. */
  stop(): void;
}

/** A deadline so many milliseconds from now. */
export const deadlineIn = (ms: number): Deadline => {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms, undefined);
  return {
    within: (work) => Promise.race([work, late]),
    stop: () => clearTimeout(timer),
  };
};
