import type { AgendaItem } from '../domain/agenda.ts';
import { agendaDeadline } from '../domain/agenda-times.ts';
import { convenersOn, nameOf } from '../domain/forum.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { AgendaItemView } from '../domain/notices/agenda.ts';
import type { MeetingView } from '../domain/notices/meeting.ts';
import type { SummaryView } from '../domain/notices/summary.ts';
import type { TrendReportView } from '../domain/notices/trend.ts';
import type { Forum, Organisation } from '../domain/organisation.ts';
import type { Summary } from '../domain/summary.ts';
import { Temporal } from '../domain/time.ts';
import type { TrendReport } from '../domain/trend.ts';
import { forumOf } from './scope.ts';

/** The meeting with names and local times, as every card shows it. */
export const meetingView = (organisation: Organisation, meeting: Meeting): MeetingView => {
  const forum = forumOf(organisation, meeting.forum);
  const start = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  return {
    id: meeting.id,
    version: meeting.version,
    forum: forum.id,
    forumName: forum.name,
    ...(meeting.child && { childName: meeting.child.name }),
    level: forum.level,
    start,
    end: meeting.end.toZonedDateTimeISO(organisation.timeZone),
    ...(meeting.place && { place: meeting.place }),
    online: meeting.online,
    status: meeting.status,
    logisticsOnly: forum.agenda.logisticsOnly,
    conveners: convenersOn(organisation, forum, start.toPlainDate()).map((id) => nameOf(organisation, id)),
  };
};

export const agendaItemView = (organisation: Organisation, item: AgendaItem): AgendaItemView => ({
  id: item.id,
  version: item.version,
  title: item.title,
  text: item.text,
  kind: item.kind,
  status: item.status,
  submittedBy: nameOf(organisation, item.submittedBy),
  ...(item.reason && { reason: item.reason }),
  ...(item.number && { number: item.number }),
});

/** True while members can submit, change and withdraw items for the meeting. */
export const isOpenForItems = (
  organisation: Organisation,
  forum: Forum,
  meeting: Meeting,
  now: Temporal.Instant,
): boolean =>
  meeting.status === 'booked' &&
  Temporal.Instant.compare(now, agendaDeadline(meeting, forum, organisation.timeZone).toInstant()) < 0;

const topicName = (organisation: Organisation, id: string): string =>
  organisation.topics.find((topic) => topic.id === id)?.name ?? id;

const areaName = (organisation: Organisation, id: string): string =>
  organisation.areas.find((area) => area.id === id)?.name ?? organisation.name;

export const trendReportView = (organisation: Organisation, report: TrendReport): TrendReportView => ({
  id: report.id,
  version: report.version,
  topicName: topicName(organisation, report.topic),
  aspect: report.aspect,
  areaName: areaName(organisation, report.area),
  ageBand: report.ageBand,
  direction: report.direction,
  confidence: report.confidence,
  basis: report.basis,
});

export const summaryView = (
  organisation: Organisation,
  summary: Omit<Summary, 'id'> & { readonly id?: Summary['id'] },
): SummaryView => ({
  ...(summary.id && { id: summary.id }),
  version: summary.version,
  status: summary.status,
  forumName: forumOf(organisation, summary.forum).name,
  period: summary.period,
  ...(summary.comparedWith && { comparedWith: summary.comparedWith }),
  tendencies: summary.tendencies.map(({ services, incidents, ...tendency }) => ({
    ...tendency,
    ...(summary.status === 'sent' && { services, ...(incidents && { incidents }) }),
    topicName: topicName(organisation, tendency.topic),
    areaName: areaName(organisation, tendency.area),
  })),
  otherTopics: summary.otherTopics.map(({ topic, area, aspect, direction }) => ({
    topicName: topicName(organisation, topic),
    areaName: areaName(organisation, area),
    aspect,
    direction,
  })),
  services: summary.services,
  itemsFromBelow: summary.itemsFromBelow.map(({ forum, title }) => ({
    forumName: forumOf(organisation, forum).name,
    title,
  })),
  note: summary.note,
  threshold: organisation.suppressionThreshold,
  ...(summary.approvedBy && { approvedByName: nameOf(organisation, summary.approvedBy) }),
});
