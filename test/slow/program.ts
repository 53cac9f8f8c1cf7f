import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program as `npm start` runs it, with a data folder of its own. */
export interface RunningProgram {
  readonly origin: string;
  /** Ends the process and removes its data. */
  close(): Promise<void>;
}

export const startProgram = async (): Promise<RunningProgram> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'slt-try-out-'));
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  void ended.then(() => reject(new Error('the program ended before it was ready')));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const [address] = /http:\/\/[\d.]+:\d+/u.exec(said) ?? [];
    if (address) resolve(address);
  });
  return {
    origin: await promise,
    close: async () => {
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
