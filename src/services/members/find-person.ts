import { matchName } from '../../domain/fold.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';
import { notFound } from '../errors.ts';

/** The person somebody means: by name, the beginning of it, the last name, e-mail or id. Nobody who has left. */
export const personNamed = ({ people }: Organisation, query: string): Person => {
  const current = people.filter(({ former }) => !former);
  const { found, near } = matchName(query, current, ({ name, email, id }) => [
    name,
    email,
    id,
    name.split(' ').at(-1) ?? name,
  ]);
  if (found) return found;
  throw notFound(
    'person',
    query,
    near.slice(0, 5).map(({ name }) => name),
  );
};
