import { join } from 'node:path';
import type { PlanInput } from '../../../src/domain/planning/plan.ts';
import { loadOrganisations } from '../../../src/settings/load.ts';
import { town } from './towns.ts';

/** A year to be planned, by a name that it has in every run. */
export interface Instance {
  readonly name: string;
  readonly input: PlanInput;
}

const named = (input: PlanInput): Instance => ({ name: input.organisation.name, input });

/** The municipalities of `config` and so many invented ones; of all of them only what has the word in its name. */
export const instances = (towns: number, seed: number, only = ''): readonly Instance[] => {
  const real = loadOrganisations(join(import.meta.dirname, '../../../config')).map(({ organisation }) =>
    named({ organisation, year: 2027, booked: [] }),
  );
  const invented = Array.from({ length: towns }, (_, index) => named(town(seed * 1000 + index)));
  const word = only.toLowerCase();
  return [...real, ...invented].filter(({ name }) => name.toLowerCase().includes(word));
};
