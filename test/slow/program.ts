import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program as `npm start` runs it, as a process of its own. */
export interface RunningProgram {
  readonly origin: string;
  /** Ends the process as an administrator would, and resolves when it has ended. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts it on the data in the folder; port 0 is any free one. Rejects if it ends before it is ready. */
export const runProgram = async (dataDir: string, port = 0): Promise<RunningProgram> => {
  const child = spawn(process.execPath, ['src/main.js'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
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
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { origin: await promise, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};

/** A data folder of its own, and how to remove it. */
export const dataFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'slt-data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
