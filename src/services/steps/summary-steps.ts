import { enqueue } from '../delivery.ts';
import { answersBySeat, standInsFor } from '../members/substitutes.ts';
import type { MeetingScope } from '../scope.ts';
import { compileSummary } from '../summaries/compile.ts';
import { ensureDraft } from '../summaries/draft.ts';
import { sendSummary } from '../summaries/send-summary.ts';
import { gatherReports } from '../trends/carry-reports.ts';
import { askedForTrends, reportingForums } from '../trends/period.ts';
import type { StepRunner } from './run-step.ts';

/** The seats from which is reported: a vara stands in for a member of the same forum. */
const reporting = (scope: MeetingScope) => ({
  ...scope,
  forums: reportingForums(scope.organisation, scope.forum),
});

/** What do you see? To everybody in the forums that report to the meeting, each once. */
export const askForTrends: StepRunner = async (deps, tx, scope) => {
  const { organisation, forum, meeting } = scope;
  // Of a meeting that was called off before this one was planned.
  await gatherReports(tx, scope);
  await enqueue(deps, tx, scope, {
    people: await standInsFor(tx, reporting(scope), askedForTrends(organisation, forum, meeting)),
    notice: { kind: 'trendForm', meeting: meeting.id, reminder: false },
    meeting: meeting.id,
    occasion: `${meeting.id}/trends`,
  });
};

/** A reminder to those who have answered nothing. */
export const askForTrendsAgain: StepRunner = async (deps, tx, scope) => {
  const { organisation, forum, meeting } = scope;
  const asked = askedForTrends(organisation, forum, meeting);
  const given = (await tx.trends.answers(meeting.id)).map(({ person }) => [person, true] as const);
  const answered = answersBySeat(reporting(scope), asked, new Map(given));
  const missing = asked.filter((person) => !answered.has(person));
  await enqueue(deps, tx, scope, {
    people: await standInsFor(tx, reporting(scope), missing),
    notice: { kind: 'trendForm', meeting: meeting.id, reminder: true },
    meeting: meeting.id,
    occasion: `${meeting.id}/trends-reminder/${meeting.start.epochMilliseconds}`,
  });
};

/** The coordinator sees the summary before the politiråd does. */
export const previewSummary: StepRunner = async (deps, tx, scope) => {
  const { organisation, meeting } = scope;
  const draft = await ensureDraft(deps, tx, scope);
  if (draft.status !== 'draft') return;
  await enqueue(deps, tx, scope, {
    people: organisation.coordinators,
    notice: { kind: 'summaryPreview', summary: draft.id },
    meeting: meeting.id,
    // After a move more is reported, and the coordinator sees it in its turn.
    occasion: `${draft.id}/${meeting.start.epochMilliseconds}`,
  });
};

/** On its day the summary goes out by itself, unless the coordinator has sent it already or holds it back. */
export const sendSummaryByItself: StepRunner = async (deps, tx, scope) => {
  const draft = await ensureDraft(deps, tx, scope);
  if (draft.status !== 'draft') return;
  const { id: _, version: __, ...content } = await compileSummary(tx, scope, draft);
  await sendSummary(deps, tx, scope, draft, content);
};
