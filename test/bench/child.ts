import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface BotProcess {
  readonly url: string;
  /** Milliseconds from the start of the process until it was ready. */
  readonly readyMs: number;
  /** Resident memory now, in megabytes. */
  residentMb(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a script in a process of its own and waits for its word that it is ready. */
export const startBot = async (script: string, env: NodeJS.ProcessEnv = process.env): Promise<BotProcess> => {
  const begin = performance.now();
  const child = fork(new URL(script, import.meta.url), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await readyAt(child, script);
  return {
    url: `http://127.0.0.1:${port}/api/messages/smaby`,
    readyMs: performance.now() - begin,
    residentMb: () => residentMb(child.pid ?? 0),
    stop: async (signal = 'SIGKILL') => {
      const { promise, resolve } = Promise.withResolvers<void>();
      child.once('exit', () => resolve());
      child.kill(signal);
      await promise;
    },
  };
};

const readyAt = (child: ChildProcess, script: string): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('message', (message: { port: number }) => resolve(message.port));
  child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
  return promise;
};

const residentMb = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(?<kb>\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.[
    'kb'
  ];
  return Number(kilobytes) / 1024;
};
