import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId, PersonId } from '../../domain/ids.ts';
import type { TrendFormNotice } from '../../domain/notices/trend.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { idField, type MeetingScope, parse, permit, permitMeeting, personOf, refuse } from '../scope.ts';
import { meetingView, trendReportView } from '../views.ts';
import { mayReport, openPeriod, takesReports } from './period.ts';

const schema = z.object({ meeting: idField<MeetingId>().optional() });

/** The trend form: for the meeting given, otherwise for the next summary the actor can report to. */
export const showTrendForm = async (deps: Deps, actor: Actor, input: unknown): Promise<TrendFormNotice> => {
  const { meeting } = parse(schema, input);
  const person = personOf(actor);
  const scope = meeting ? await reportScope(deps, actor, meeting) : await ownPeriod(deps, actor, person);
  return trendFormNotice(deps, scope, person);
};

/** Where several forums receive summaries, the next one that hears from the actor. */
const ownPeriod = async (deps: Deps, actor: Actor, person: PersonId): Promise<MeetingScope> =>
  openPeriod(deps, await permit(deps, actor, 'trend.report'), undefined, (period) =>
    mayReport(period, person),
  );

/** The meeting that reports are for, if the actor belongs to those who report to it. */
export const reportScope = async (deps: Deps, actor: Actor, id: MeetingId): Promise<MeetingScope> => {
  const scope = await permitMeeting(deps, actor, 'trend.report', id);
  if (mayReport(scope, personOf(actor))) return scope;
  return refuse(deps, scope, actor, 'trend.report', scope.forum.id);
};

/** Refuses reports that could not make it into the summary any more. */
export const requireOpenPeriod = async (
  { summaries }: Pick<Repositories, 'summaries'>,
  scope: MeetingScope,
): Promise<void> => {
  if (scope.meeting.status === 'cancelled') throw conflict('meetingCancelled');
  if (!takesReports(scope)) throw conflict('noTrendPeriod');
  const summary = await summaries.ofMeeting(scope.organisation.id, scope.meeting.id);
  if (summary?.status === 'sent') throw conflict('summarySent');
};

/** The form as one reader sees it: with the reader's own reports. */
export const trendFormNotice = async (
  deps: Deps,
  { organisation, meeting }: Pick<MeetingScope, 'organisation' | 'meeting'>,
  reader: ReturnType<typeof personOf>,
  options: { readonly reminder?: boolean; readonly draft?: Readonly<Record<string, string>> } = {},
): Promise<TrendFormNotice> => {
  const { trends } = deps.store.read;
  const reports = await trends.ofPerson(organisation.id, meeting.id, reader);
  const answer = (await trends.answers(meeting.id)).find(({ person }) => person === reader)?.answer;
  return {
    kind: 'trendForm',
    meeting: meetingView(organisation, meeting),
    topics: organisation.topics,
    areas: organisation.areas.map(({ id, name }) => ({ id, name })),
    reminder: options.reminder ?? false,
    ...(answer && { answer }),
    reports: reports.map((report) => trendReportView(organisation, report)),
    ...(options.draft && { draft: options.draft }),
  };
};
