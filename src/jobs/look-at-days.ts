import type { OrganisationId } from '../domain/ids.ts';
import { isWorkday } from '../domain/norwegian-days.ts';
import type { Organisation } from '../domain/organisation.ts';
import { tellOfClosedDays } from '../services/planning/closed-days.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { ReportFault } from './tick.ts';

const DAYS_JOB = 'days';
/** From this hour on, local time: the question comes when people read. */
const FROM_HOUR = 8;
/** What went wrong is tried again so many minutes later, and it is asked so often whether the day is done. */
const AGAIN_MINUTES = 60;

/**
 * Looks once every workday whether booked meetings lie on days that do not suit any more: members come and go, and bring their
 * schools' days with them. Absences that are over are forgotten then. Called with every tick; mostly there is nothing to do.
 */
export const createDaysLook = (deps: Deps, report: ReportFault): (() => Promise<void>) => {
  const notBefore = new Map<OrganisationId, number>();
  const run = async ({ id, timeZone }: Organisation): Promise<void> => {
    const { store, clock } = deps;
    const local = clock.now().toZonedDateTimeISO(timeZone);
    const today = local.toPlainDate();
    if (local.hour < FROM_HOUR || !isWorkday(today)) return;
    if (local.epochMilliseconds < (notBefore.get(id) ?? 0)) return;
    notBefore.set(id, local.add({ minutes: AGAIN_MINUTES }).epochMilliseconds);
    await store.exclusively(`days/${id}`, async () => {
      // Another process may have done it.
      if (await store.read.jobs.isDone(id, DAYS_JOB, today)) return;
      await tellOfClosedDays(deps, id);
      await store.write(async (tx) => {
        await tx.people.forgetAbsences(id, local.toInstant());
        await tx.jobs.record(id, DAYS_JOB, today, local.toInstant());
      });
    });
  };
  return async () => {
    for (const organisation of deps.directory.organisations) {
      await run(organisation).catch((fault: unknown) => report(DAYS_JOB, fault));
    }
  };
};
