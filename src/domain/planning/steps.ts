/** Work in small steps: between two of them whoever runs it may let others in. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All the steps without a pause. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
