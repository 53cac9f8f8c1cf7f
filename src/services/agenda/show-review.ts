import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { innkallingTime } from '../../domain/agenda-times.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaReviewNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { agendaItemView, meetingView } from '../views.ts';
import { answerCounts } from './answers.ts';
import { requireAgenda } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** What has come in for a meeting, to be accepted, declined or postponed. */
export const showReview = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaReviewNotice> => {
  const scope = await permitMeeting(deps, actor, 'agenda.decide', parse(schema, input).meeting);
  requireAgenda(scope);
  return reviewNotice(deps, scope);
};

export const reviewNotice = async (
  deps: Deps,
  scope: Pick<MeetingScope, 'organisation' | 'forum' | 'meeting'>,
): Promise<AgendaReviewNotice> => {
  const { organisation, forum, meeting } = scope;
  const items = await deps.store.read.agenda.ofMeeting(organisation.id, meeting.id);
  return {
    kind: 'agendaReview',
    meeting: meetingView(organisation, meeting),
    // A card has room for so many only: what is still to be decided comes first.
    items: items
      .filter(({ status }) => status !== 'withdrawn')
      .toSorted((a, b) => Number(a.status !== 'submitted') - Number(b.status !== 'submitted'))
      .map((item) => agendaItemView(organisation, item)),
    answers: await answerCounts(deps.store.read, scope),
    innkalling: innkallingTime(meeting, forum, organisation.timeZone),
  };
};
