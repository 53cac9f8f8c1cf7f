import type { OrganisationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import { checkPeople, PEOPLE_JOB } from '../services/members/check-people.ts';
import type { Deps } from '../services/ports.ts';
import type { ReportFault } from './tick.ts';

/** From this hour on, local time; a process that was off at night does it when it is back. */
const FROM_HOUR = 3;
/** After a failure it is tried again so many minutes later. */
const AGAIN_MINUTES = 60;

/** What is done once a day for every organisation in Microsoft 365. Called with every tick; mostly there is nothing to do. */
export const createNightly = (deps: Deps, report: ReportFault): (() => Promise<void>) => {
  const notBefore = new Map<OrganisationId, number>();
  const run = async (organisation: Organisation): Promise<void> => {
    const { store, clock } = deps;
    const { id } = organisation;
    const now = clock.now();
    const local = now.toZonedDateTimeISO(organisation.timeZone);
    if (local.hour < FROM_HOUR || now.epochMilliseconds < (notBefore.get(id) ?? 0)) return;
    if (await store.read.jobs.isDone(id, PEOPLE_JOB, local.toPlainDate())) return;
    const office = await deps.microsoft365?.(id);
    if (!office) return;
    notBefore.set(id, now.add({ minutes: AGAIN_MINUTES }).epochMilliseconds);
    await store.exclusively(`people/${id}`, () => checkPeople(deps, office, organisation));
  };
  return async () => {
    if (!deps.microsoft365) return;
    for (const organisation of deps.directory.organisations) {
      await run(organisation).catch((fault: unknown) => report(PEOPLE_JOB, fault));
    }
  };
};
