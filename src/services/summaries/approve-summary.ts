import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { SummaryId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { Summary } from '../../domain/summary.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import {
  entry,
  idField,
  type MeetingScope,
  parse,
  permitMeeting,
  personOf,
  refusePersonalData,
  text,
} from '../scope.ts';
import { meetingView } from '../views.ts';
import { compileSummary } from './compile.ts';
import { sendSummary } from './send-summary.ts';

const schema = z.object({
  summary: idField<SummaryId>(),
  version: z.coerce.number().int(),
  note: text(2000),
});

/** The coordinator approves the summary, with a note if there is one; it goes out at once. */
export const approveSummary = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { summary: id, version, note } = parse(schema, input);
  const { scope, stored } = await summaryScope(deps, actor, id);
  refusePersonalData(scope.organisation, note);
  if (stored.status !== 'sent') {
    if (scope.meeting.status === 'cancelled') throw conflict('meetingCancelled');
    await deps.store.write(async (tx) => {
      // Within: a report that comes in between would be in no summary at all.
      const { id: _, version: __, ...content } = await compileSummary(tx, scope, stored);
      const approved = { ...content, note, approvedBy: personOf(actor) };
      await sendSummary(deps, tx, scope, { ...stored, version }, approved);
      // It need not go out by itself any more, nor be announced.
      await tx.meetings.recordStep(scope.meeting.id, 'summarySend', scope.now);
      await tx.audit.append(entry(scope, actor, 'summary.approve', 'done', undefined, id));
    });
  }
  return { kind: 'done', what: 'summaryApproved', meeting: meetingView(scope.organisation, scope.meeting) };
};

/** The summary and the meeting it is for, if the actor may decide about it. */
export const summaryScope = async (
  deps: Deps,
  actor: Actor,
  id: SummaryId,
): Promise<{ readonly scope: MeetingScope; readonly stored: Summary }> => {
  const stored = await deps.store.read.summaries.get(actor.organisation, id);
  if (!stored) throw notFound('summary');
  return { scope: await permitMeeting(deps, actor, 'summary.approve', stored.meeting), stored };
};
