/** The program as `npm start` runs it; ready when it says where it listens. */
const log = console.log;
console.log = (...line) => {
  log(...line);
  process.send?.({ port: 0 });
};
await import('../../src/main.js');
