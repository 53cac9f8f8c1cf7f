import { asId, type PersonId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import { KARI, LOTEN, OLA, oneForumTown } from '../support/one-forum-town.ts';
import { plainPerson } from '../support/plain.ts';

export const POLITI = asId<PersonId>('politi');

/** Three people, one of them in the police's own tenant. */
export const loten = oneForumTown(LOTEN, [
  plainPerson(KARI, {
    name: 'Kari Koordinator',
    title: 'SLT-koordinator',
    service: 'koordinator',
    entraId: 'entra-kari',
  }),
  plainPerson(OLA, { name: 'Ola Rektor', title: 'rektor', service: 'skole' }),
  plainPerson(POLITI, { name: 'Pål Politi', title: 'politikontakt', service: 'politi', outsideTenant: true }),
]);

export const fixedClock = { now: () => Temporal.Instant.from('2027-01-12T08:00:00Z') };
