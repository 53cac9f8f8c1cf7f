import { announce } from './announce.ts';

/** The program as `npm start` runs it; ready when it listens. */
const log = console.log;
console.log = (...line: unknown[]) => {
  log(...line);
  announce(0);
};
await import('../../src/main.ts');
