import cron from 'node-cron';

/**
 * Calls the work every minute until stopped. Only a heartbeat: what is due is computed from the state, because a
 * schedule of wall-clock times skips or doubles around the change of the clocks.
 */
export const heartbeat = (work: () => Promise<void>): { stop(): void } => {
  const task = cron.schedule('* * * * *', work, { noOverlap: true });
  return { stop: () => void task.stop() };
};
