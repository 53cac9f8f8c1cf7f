import { asId, type ForumId, type MeetingId, type OrganisationId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { planYear } from '../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../src/domain/time.ts';
import { loadOrganisations } from '../../src/settings/load.ts';
import type { YearPlanView } from '../../src/yearplan/view.ts';
import { yearPlanView } from '../../src/yearplan/year-plan.ts';

export const MUNICIPALITIES: readonly Organisation[] = loadOrganisations('config').map(
  ({ organisation }) => organisation,
);

export const municipality = (id: string): Organisation => {
  const found = MUNICIPALITIES.find((one) => one.id === id);
  if (!found) throw new Error(`no municipality ${id}`);
  return found;
};

/** The year as planned, with nothing booked. */
export const proposedYear = (organisation: Organisation, year = 2027): YearPlanView =>
  yearPlanView({ organisation, year, proposed: planYear({ organisation, year, booked: [] }) });

export const renamed = (organisation: Organisation, name: string): Organisation => ({
  ...organisation,
  name,
  forums: organisation.forums.map((forum) => ({ ...forum, name })),
});

export const bookedMeeting = (
  forum: string,
  ordinal: number,
  day: string,
  more: Partial<Meeting> = {},
): Meeting => {
  const start = Temporal.PlainDateTime.from(`${day}T09:00`).toZonedDateTime('Europe/Oslo');
  return {
    id: asId<MeetingId>(`${forum}-${ordinal}`),
    organisation: asId<OrganisationId>('nesodden'),
    forum: asId<ForumId>(forum),
    year: start.year,
    ordinal,
    start: start.toInstant(),
    end: start.add({ minutes: 90 }).toInstant(),
    online: true,
    status: 'booked',
    version: 1,
    ...more,
  };
};
