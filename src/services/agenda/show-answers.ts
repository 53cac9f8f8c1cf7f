import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { agendaDeadline } from '../../domain/agenda-times.ts';
import { stepsFor } from '../../domain/due.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AnswersNotice } from '../../domain/notices/answers.ts';
import type { Temporal } from '../../domain/time.ts';
import { attendanceView } from '../meetings/attendance.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { isOpenForItems, meetingView } from '../views.ts';
import { answerCounts, isAsked } from './answers.ts';
import { requireAgenda } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** Who has answered the call for items. Names are for the coordinator and the convener only. */
export const showAnswers = async (deps: Deps, actor: Actor, input: unknown): Promise<AnswersNotice> => {
  const scope = await permitMeeting(deps, actor, 'answers.read', parse(schema, input).meeting);
  requireAgenda(scope);
  const answers = await answerCounts(deps.store.read, scope);
  const attendance = await attendanceView(deps, scope);
  const { organisation, forum, meeting, now } = scope;
  const open = isOpenForItems(organisation, forum, meeting, now);
  const asked = await isAsked(deps.store.read, meeting);
  return {
    kind: 'answers',
    meeting: meetingView(organisation, meeting),
    answers,
    deadline: agendaDeadline(meeting, forum, organisation.timeZone),
    canRemind: asked && answers.missing.length > 0 && open,
    ...(open && !asked && { asksAt: promptTime(scope) }),
    ...(attendance && { attendance }),
  };
};

const promptTime = ({ meeting, forum, organisation: { timeZone } }: MeetingScope): Temporal.ZonedDateTime => {
  const prompt = stepsFor(meeting, forum, timeZone).find(({ step }) => step === 'prompt');
  return (prompt?.at ?? meeting.start).toZonedDateTimeISO(timeZone);
};
