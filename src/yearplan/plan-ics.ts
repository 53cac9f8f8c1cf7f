import { icsOf } from '../calendar/ics.ts';
import type { Temporal } from '../domain/time.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { meetingName } from './labels.ts';
import { titled } from './pictures.ts';
import type { YearPlanView } from './view.ts';

/**
 * The whole plan as an iCalendar file. A meeting's UID is made of organisation, forum, year and ordinal: it is the
 * same in the proposal, after approval and after every move, so that importing again updates and never doubles.
 */
export const planIcs = (view: YearPlanView, at: Temporal.Instant): string => {
  const events = view.forums.flatMap((forum) =>
    forum.meetings.map((meeting) => {
      const start = meeting.start.toZonedDateTime(view.timeZone);
      return {
        transactionId: `${view.organisation}/${meeting.key}`.replaceAll('/', '-'),
        sequence: meeting.version,
        subject: meetingName(forum, meeting),
        start: start.toInstant(),
        end: start.add({ minutes: meeting.minutes }).toInstant(),
        ...(meeting.place !== undefined && { place: meeting.place }),
        cancelled: meeting.status === 'cancelled',
      };
    }),
  );
  const { tableTitle } = yearPlanTexts(view.language);
  return icsOf(events, { name: titled(view, tableTitle(view.year, view.name)), at });
};
