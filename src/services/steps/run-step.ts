import type { DueStep, Meeting, MeetingStep } from '../../domain/meeting.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, forumOf, type MeetingScope, scopeOf } from '../scope.ts';
import { askAgain, askForItems, showWhatCameIn } from './agenda-steps.ts';
import { askWhetherHeld, sendInnkalling } from './meeting-steps.ts';
import { askForTrends, askForTrendsAgain, previewSummary, sendSummaryByItself } from './summary-steps.ts';

/** What a step does, within the transaction that records it as done. */
export type StepRunner = (deps: Deps, tx: Repositories, scope: MeetingScope) => Promise<void>;

const RUNNERS: Readonly<Record<MeetingStep, StepRunner>> = {
  prompt: askForItems,
  reminder: askAgain,
  review: showWhatCameIn,
  innkalling: sendInnkalling,
  heldQuestion: askWhetherHeld,
  trendRequest: askForTrends,
  trendReminder: askForTrendsAgain,
  summaryPreview: previewSummary,
  summarySend: sendSummaryByItself,
};

/**
 * Does a due step once: what it sends and that it is done are one transaction. A second run changes nothing, nor does
 * one for a meeting that somebody has moved or cancelled since the step was found due.
 */
export const runStep = async (deps: Deps, meeting: Meeting, { step }: DueStep): Promise<void> => {
  const actor = { kind: 'system', organisation: meeting.organisation, job: step } as const;
  const scope = scopeOf(deps, actor);
  const forum = forumOf(scope.organisation, meeting.forum);
  await deps.store.write(async (tx) => {
    const current = await tx.meetings.get(meeting.organisation, meeting.id);
    if (current?.version !== meeting.version) return;
    if (!(await tx.meetings.recordStep(meeting.id, step, scope.now))) return;
    await RUNNERS[step](deps, tx, { ...scope, meeting, forum });
    await tx.audit.append(entry(scope, actor, `meeting.${step}`, 'done', undefined, meeting.id));
  });
};
