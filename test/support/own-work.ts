/** Milliseconds of processor time that this thread has used since: what else the machine does is not counted. */
export const workedMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
};
