import { isOpen, meaningOf, type Shown } from '../../domain/calendar-question.ts';
import { findForum } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { enqueue } from '../delivery.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, type Scope, scopeOf } from '../scope.ts';
import { askable } from './runs-the-meeting.ts';

/**
 * Within the caller's transaction: the calendar shows a meeting so. If somebody there has moved or deleted it, whoever
 * runs the meeting is asked whether to follow, once for each change; a newer change is asked about instead, and one that
 * was put back not any more.
 */
export const takeInShown = async (
  deps: Deps,
  tx: Repositories,
  meeting: Meeting,
  shown: Shown,
): Promise<void> => {
  const { organisation, id } = meeting;
  const actor = { kind: 'system', organisation, job: 'calendar' } as const;
  const scope = scopeOf(deps, actor);
  const meaning = meaningOf(shown, meeting, scope.now);
  if (meaning === 'known') return;
  await tx.meetings.recordShown(organisation, id, shown);
  if (meaning === 'news' && (await ask(deps, tx, scope, meeting, shown))) {
    await tx.audit.append(entry(scope, actor, 'calendar.ask', 'done', undefined, id));
  }
  if (meaning === 'asPlanned') await withdraw(tx, scope, meeting);
};

/** False where there is nobody to ask: the forum is not configured any more. */
const ask = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  meeting: Meeting,
  shown: Shown,
): Promise<boolean> => {
  const forum = findForum(scope.organisation, meeting.forum);
  if (!forum) return false;
  const number = await tx.calendarQuestions.ask(meeting, shown, scope.now);
  await enqueue(deps, tx, scope, {
    people: await askable(tx, { ...scope, meeting, forum }),
    notice: { kind: 'calendarQuestion', meeting: meeting.id, number },
    meeting: meeting.id,
    occasion: `${meeting.id}/${number}`,
  });
  return true;
};

const withdraw = async (tx: Repositories, { now }: Scope, meeting: Meeting): Promise<void> => {
  const question = await tx.calendarQuestions.of(meeting.id);
  if (question && isOpen(question, meeting))
    await tx.calendarQuestions.answer(meeting.id, question.number, 'withdrawn', now);
};
