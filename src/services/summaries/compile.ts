import { findPerson } from '../../domain/forum.ts';
import { summarise } from '../../domain/summarise.ts';
import type { Summary } from '../../domain/summary.ts';
import { answersBySeat } from '../members/substitutes.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { askedForTrends, periodOf, reportingForums } from '../trends/period.ts';

/** The summary to the meeting as the reports stand now; a stored draft keeps its identity, note and status. */
export const compileSummary = async (
  read: Repositories,
  scope: MeetingScope,
  stored?: Summary,
): Promise<Omit<Summary, 'id'> & { readonly id?: Summary['id'] }> => {
  const { organisation, forum, meeting } = scope;
  const previous = await read.summaries.lastSent(organisation.id, forum.id);
  const reports = await read.trends.ofMeeting(organisation.id, meeting.id);
  const period = periodOf(scope, previous, reports);
  const asked = askedForTrends(organisation, forum, meeting);
  const given = (await read.trends.answers(meeting.id)).map(({ person }) => [person, true] as const);
  const seats = { organisation, meeting, forums: reportingForums(organisation, forum) };
  const compiled = summarise({
    reports,
    asked: asked.flatMap((id) => {
      const person = findPerson(organisation, id);
      return person ? [{ person: id, service: person.service }] : [];
    }),
    answered: [...answersBySeat(seats, asked, new Map(given)).keys()],
    ...(previous && { previous }),
    period,
    threshold: organisation.suppressionThreshold,
    topics: organisation.topics,
    areas: organisation.areas,
  });
  return {
    ...(stored && { id: stored.id }),
    organisation: organisation.id,
    forum: forum.id,
    meeting: meeting.id,
    period,
    ...(previous && { comparedWith: previous.period }),
    ...compiled,
    itemsFromBelow: await itemsFromBelow(read, scope, period, previous),
    note: stored?.note ?? '',
    status: stored?.status ?? 'draft',
    version: stored?.version ?? 1,
  };
};

/**
 * Vedtakssaker that the forums below have taken up in the period: what may need a decision at the level above. A
 * meeting later on the day the summary before went out belongs to this one.
 */
const itemsFromBelow = async (
  read: Repositories,
  { organisation, forum, now }: MeetingScope,
  { from }: Summary['period'],
  previous: Summary | undefined,
): Promise<Summary['itemsFromBelow']> => {
  const sources = new Set(reportingForums(organisation, forum).map(({ id }) => id));
  sources.delete(forum.id);
  const begin = (previous?.period.to ?? from).toZonedDateTime(organisation.timeZone).toInstant();
  const meetings = (await read.meetings.between(organisation.id, begin, now)).filter(
    (meeting) => sources.has(meeting.forum) && (meeting.status === 'booked' || meeting.status === 'held'),
  );
  const items = await Promise.all(meetings.map(({ id }) => read.agenda.ofMeeting(organisation.id, id)));
  return items
    .flat()
    .filter(({ status, kind }) => status === 'accepted' && kind === 'vedtak')
    .map((item) => ({ forum: item.forum, title: item.title }))
    .filter(
      ({ forum: source, title }) =>
        !previous?.itemsFromBelow.some((before) => before.forum === source && before.title === title),
    );
};
