import type { OrganisationId } from '../domain/ids.ts';
import { groupsOf } from '../domain/member-group.ts';
import type { Organisation } from '../domain/organisation.ts';
import { checkPeople, PEOPLE_JOB } from '../services/members/check-people.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { ReportFault } from './tick.ts';

/** From this hour on, local time; a process that was off at night does it when it is back. */
const FROM_HOUR = 3;
/** After a failure it is tried again so many minutes later. */
const AGAIN_MINUTES = 60;

/**
 * What is done once a day for every organisation in Microsoft 365, and at the start for those whose forums follow a
 * group. Called with every tick; mostly there is nothing to do.
 */
export const createNightly = (deps: Deps, report: ReportFault): (() => Promise<void>) => {
  const notBefore = new Map<OrganisationId, number>();
  const looked = new Set<OrganisationId>();
  const isDue = async (organisation: Organisation): Promise<boolean> => {
    const local = deps.clock.now().toZonedDateTimeISO(organisation.timeZone);
    if (!looked.has(organisation.id) && groupsOf(organisation).length > 0) return true;
    if (local.hour < FROM_HOUR) return false;
    return !(await deps.store.read.jobs.isDone(organisation.id, PEOPLE_JOB, local.toPlainDate()));
  };
  const run = async (organisation: Organisation): Promise<void> => {
    const { store, clock } = deps;
    const { id } = organisation;
    const now = clock.now();
    if (now.epochMilliseconds < (notBefore.get(id) ?? 0) || !(await isDue(organisation))) return;
    const office = await deps.microsoft365?.(id);
    if (!office) return;
    notBefore.set(id, now.add({ minutes: AGAIN_MINUTES }).epochMilliseconds);
    await store.exclusively(`people/${id}`, async () => {
      // Another process may have done it meanwhile.
      if (!(await isDue(organisation))) return;
      await checkPeople(deps, office, organisation);
      looked.add(id);
    });
  };
  return async () => {
    if (!deps.microsoft365) return;
    for (const organisation of deps.directory.organisations) {
      await run(organisation).catch((fault: unknown) => report(PEOPLE_JOB, fault));
    }
  };
};
