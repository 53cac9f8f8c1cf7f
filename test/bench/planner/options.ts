import { parseArgs } from 'node:util';

/** What the command line asks for. */
export const options = () => {
  const { values } = parseArgs({
    options: {
      engine: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      towns: { type: 'string' },
      seconds: { type: 'string' },
      best: { type: 'string' },
    },
  });
  const { engine, quick, only, best } = values;
  return {
    engine,
    quick,
    only,
    best,
    seed: Number(values.seed),
    towns: Number(values.towns ?? (quick ? 20 : 200)),
    seconds: Number(values.seconds ?? (quick ? 4 : 10)),
  };
};
