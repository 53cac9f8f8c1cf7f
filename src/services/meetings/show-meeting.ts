import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { SakslisteNotice } from '../../domain/notices/agenda.ts';
import type { CalendarQuestionNotice } from '../../domain/notices/calendar.ts';
import { showSaksliste } from '../agenda/show-saksliste.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permitMeeting, wouldPermitMeeting } from '../scope.ts';
import { openQuestion, questionNotice } from './calendar-question.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** What there is to know of a meeting: its saksliste, or what whoever may change it has to answer about it first. */
export const showMeeting = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<SakslisteNotice | CalendarQuestionNotice> => {
  const { meeting } = parse(schema, input);
  if (await wouldPermitMeeting(deps, actor, 'meeting.change', meeting)) {
    const scope = await permitMeeting(deps, actor, 'meeting.change', meeting);
    const question = await openQuestion(deps.store.read, scope);
    if (question) return questionNotice(deps, scope, question, actor);
  }
  return showSaksliste(deps, actor, { meeting });
};
