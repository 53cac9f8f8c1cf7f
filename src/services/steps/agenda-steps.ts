import { askedForItems, missingAnswers } from '../agenda/answers.ts';
import { enqueue } from '../delivery.ts';
import { askable } from '../meetings/runs-the-meeting.ts';
import { standInsFor } from '../members/substitutes.ts';
import type { StepRunner } from './run-step.ts';

/**
 * The call for items, to each member in their own chat, and to the chats linked to the forum: there those can answer
 * whom the bot cannot write to, such as guests from the police.
 */
export const askForItems: StepRunner = async (deps, tx, scope) => {
  const { organisation, forum, meeting } = scope;
  const linked = await tx.conversations.linked(organisation.id, forum.id);
  await enqueue(deps, tx, scope, {
    people: await standInsFor(tx, { ...scope, forums: [forum] }, askedForItems(organisation, forum, meeting)),
    conversations: linked.map(({ id }) => id),
    notice: { kind: 'agendaPrompt', meeting: meeting.id, reminder: false },
    meeting: meeting.id,
    occasion: `${meeting.id}/prompt`,
  });
};

/** A reminder to those who have not answered, and to nobody else. */
export const askAgain: StepRunner = async (deps, tx, scope) => {
  const { forum, meeting, today } = scope;
  await enqueue(deps, tx, scope, {
    people: await standInsFor(tx, { ...scope, forums: [forum] }, await missingAnswers(tx, scope)),
    notice: { kind: 'agendaPrompt', meeting: meeting.id, reminder: true },
    meeting: meeting.id,
    occasion: `${meeting.id}/reminder/${today}`,
  });
};

/** What came in, to whoever runs the meeting, when the deadline has passed. */
export const showWhatCameIn: StepRunner = async (deps, tx, scope) => {
  await enqueue(deps, tx, scope, {
    people: await askable(tx, scope),
    notice: { kind: 'agendaReview', meeting: scope.meeting.id },
    meeting: scope.meeting.id,
    // A meeting that was moved takes items anew, until its new deadline.
    occasion: `${scope.meeting.id}/review/${scope.meeting.start.epochMilliseconds}`,
  });
};
