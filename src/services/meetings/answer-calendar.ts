import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { CalendarQuestion } from '../../domain/calendar-question.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting, TimeSpan } from '../../domain/meeting.ts';
import type { CalendarQuestionNotice } from '../../domain/notices/calendar.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict, invalid } from '../errors.ts';
import { printOf } from '../planning/follow.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { meetingView } from '../views.ts';
import { hasBegun, openQuestion, questionNotice, settled } from './calendar-question.ts';
import { callOff } from './cancel-meeting.ts';
import { whatFollows } from './moved-in-calendar.ts';
import { holdSlots, relocate, relocateAll } from './relocate.ts';
import { requireUpcoming } from './require-upcoming.ts';

type Answer = DoneNotice | CalendarQuestionNotice;

const followed = z.object({
  meeting: idField<MeetingId>(),
  number: z.int().positive(),
  print: z.string().max(40),
});

/**
 * The bot goes along with what was done in the calendar: moves the meeting there with what depends on it, as was shown,
 * or calls it off. Those invited know from the calendar. A card that asks something else is answered with the question
 * as it is now, and one whose question is settled with how it was.
 * @throws Problem Invalid (the time has passed), Conflict (`meetingOver`, `changedMeanwhile`)
 */
export const followInCalendar = async (deps: Deps, actor: Actor, input: unknown): Promise<Answer> => {
  const { print, ...asked } = parse(followed, input);
  return answering(deps, actor, asked, (scope, question) => {
    const { shown } = question;
    return shown === 'gone'
      ? cancelAsWell(deps, scope, actor, question)
      : moveAsWell(deps, scope, actor, { question, shown, print });
  });
};

const kept = followed.omit({ print: true });

/**
 * The meeting stays as it was, and the calendar is set back: a meeting that was deleted there is booked anew.
 * @throws Problem Conflict (`meetingOver`, `changedMeanwhile`)
 */
export const keepAsPlanned = async (deps: Deps, actor: Actor, input: unknown): Promise<Answer> =>
  answering(deps, actor, parse(kept, input), async (scope, question) => {
    requireUpcoming(scope);
    await deps.store.write(async (tx) => {
      await take(tx, scope, actor, question, 'keep');
      await tx.meetings.markUnsynced(scope.organisation.id, scope.meeting.id);
    });
    return done(scope, 'calendarKept', scope.meeting);
  });

/** What the card asks; where that is answered, or another question is open by now, what is shown instead. */
const answering = async (
  deps: Deps,
  actor: Actor,
  { meeting, number }: z.infer<typeof kept>,
  answer: (scope: MeetingScope, question: CalendarQuestion) => Promise<Answer>,
): Promise<Answer> => {
  const scope = await permitMeeting(deps, actor, 'meeting.change', meeting);
  const question = await openQuestion(deps.store.read, scope);
  if (!question) return settled(deps, scope, number);
  return question.number === number
    ? answer(scope, question)
    : questionNotice(deps, scope, question, actor, true);
};

const cancelAsWell = async (
  deps: Deps,
  scope: MeetingScope,
  actor: Actor,
  question: CalendarQuestion,
): Promise<DoneNotice> => {
  requireUpcoming(scope);
  await deps.store.write(async (tx) => {
    await take(tx, scope, actor, question, 'follow');
    await callOff(deps, tx, scope, actor, 'byCalendar');
  });
  return done(scope, 'calendarCancelled', { ...scope.meeting, status: 'cancelled' });
};

interface Asked {
  readonly question: CalendarQuestion;
  readonly shown: TimeSpan;
  readonly print: string;
}

const moveAsWell = async (
  deps: Deps,
  scope: MeetingScope,
  actor: Actor,
  { question, shown, print }: Asked,
): Promise<Answer> => {
  if (hasBegun(scope, shown)) throw invalid({ field: 'date', problem: 'inThePast' });
  const { slot, upcoming, follow, others } = await whatFollows(deps, scope, actor, shown);
  if (printOf(follow) !== print) return questionNotice(deps, scope, question, actor, true);
  const moved: Meeting = { ...scope.meeting, ...shown };
  await deps.store.write(async (tx) => {
    await take(tx, scope, actor, question, 'follow');
    await holdSlots(deps, tx, scope, upcoming, [slot]);
    await relocateAll(deps, tx, scope, actor, upcoming, others);
    await relocate(deps, tx, scope, actor, moved, 'byCalendar');
  });
  return done(scope, 'calendarFollowed', moved);
};

/** Once, whoever answers: the other one is told that something has changed. */
const take = async (
  tx: Repositories,
  scope: MeetingScope,
  actor: Actor,
  { meeting, number }: CalendarQuestion,
  answer: 'follow' | 'keep',
): Promise<void> => {
  if (!(await tx.calendarQuestions.answer(meeting, number, answer, scope.now)))
    throw conflict('changedMeanwhile');
  await tx.audit.append(entry(scope, actor, `calendar.${answer}`, 'done', { number }, meeting));
};

const done = ({ organisation }: MeetingScope, what: DoneNotice['what'], meeting: Meeting): DoneNotice => ({
  kind: 'done',
  what,
  meeting: meetingView(organisation, meeting),
});
