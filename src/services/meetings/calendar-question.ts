import type { Actor } from '../../domain/actor.ts';
import { type CalendarQuestion, isOpen } from '../../domain/calendar-question.ts';
import type { TimeSpan } from '../../domain/meeting.ts';
import type { CalendarDoubt, CalendarQuestionNotice } from '../../domain/notices/calendar.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { SlotKey } from '../../domain/planning/plan.ts';
import { type Follow, printOf } from '../planning/follow.ts';
import { movesNotice } from '../planning/moves-notice.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { meetingView } from '../views.ts';
import { whatFollows } from './moved-in-calendar.ts';

/** The question about the meeting of the scope, if it is open. */
export const openQuestion = async (
  { calendarQuestions }: Pick<Repositories, 'calendarQuestions'>,
  { meeting }: MeetingScope,
): Promise<CalendarQuestion | undefined> => {
  const question = await calendarQuestions.of(meeting.id);
  return question && isOpen(question, meeting) ? question : undefined;
};

/** What the reader is asked, and what would follow; `renewed` if the card that was pressed said something else. */
export const questionNotice = async (
  deps: Deps,
  scope: MeetingScope,
  { number, shown }: CalendarQuestion,
  reader: Actor,
  renewed = false,
): Promise<CalendarQuestionNotice> => {
  const meeting = meetingView(scope.organisation, scope.meeting);
  const consequences = shown === 'gone' ? NO_CONSEQUENCES : await consequencesOf(deps, scope, shown, reader);
  return { kind: 'calendarQuestion', meeting, number, renewed, ...consequences };
};

type Consequences = Pick<
  CalendarQuestionNotice,
  'to' | 'isPast' | 'doubts' | 'moves' | 'conflicts' | 'print'
>;

const NO_CONSEQUENCES: Consequences = { isPast: false, doubts: [], moves: [], conflicts: [], print: 'gone' };

const consequencesOf = async (
  deps: Deps,
  scope: MeetingScope,
  shown: TimeSpan,
  reader: Actor,
): Promise<Consequences> => {
  const { organisation } = scope;
  const to = {
    start: shown.start.toZonedDateTimeISO(organisation.timeZone),
    end: shown.end.toZonedDateTimeISO(organisation.timeZone),
  };
  if (hasBegun(scope, shown)) return { ...NO_CONSEQUENCES, to, isPast: true, print: 'past' };
  const { follow, others, slot } = await whatFollows(deps, scope, reader, shown);
  const conflicts = follow.conflicts.filter((rule) => doubtOf(rule, slot.key) === undefined);
  const told = movesNotice(organisation, 'move', { ...follow, moved: others, conflicts }, undefined);
  return {
    to,
    isPast: false,
    doubts: follow.conflicts.flatMap((rule) => doubtOf(rule, slot.key) ?? []),
    moves: told.moves,
    conflicts: told.conflicts,
    print: printOf(follow),
  };
};

export const hasBegun = ({ now }: MeetingScope, { start }: TimeSpan): boolean =>
  start.epochMilliseconds <= now.epochMilliseconds;

/** What speaks against the new time by itself: its day, or its hours. */
const doubtOf = (rule: Follow['conflicts'][number], moved: SlotKey): CalendarDoubt | undefined => {
  if ('slots' in rule || rule.slot !== moved) return undefined;
  if (rule.kind === 'forbiddenDay') return rule.reason;
  return rule.kind === 'outsideHours' || rule.kind === 'outsidePeriod' ? rule.kind : undefined;
};

/** For a press on a question that is answered, or that the bot's own change of the meeting has settled. */
export const settled = async (
  { store }: Deps,
  { organisation, meeting }: MeetingScope,
  number: number,
): Promise<DoneNotice> => {
  const question = await store.read.calendarQuestions.of(meeting.id);
  const answer = question?.number === number ? question.answer : undefined;
  return {
    kind: 'done',
    what: doneBy(answer, meeting.status === 'cancelled'),
    meeting: meetingView(organisation, meeting),
  };
};

const doneBy = (answer: CalendarQuestion['answer'], isCancelled: boolean): DoneNotice['what'] => {
  if (answer === 'keep') return 'calendarKept';
  if (answer === 'follow') return isCancelled ? 'calendarCancelled' : 'calendarFollowed';
  return 'calendarSettled';
};
