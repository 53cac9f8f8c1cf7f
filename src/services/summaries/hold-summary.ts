import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { SummaryId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, refusePersonalData, text } from '../scope.ts';
import { meetingView } from '../views.ts';
import { summaryScope } from './approve-summary.ts';

const schema = z.object({
  summary: idField<SummaryId>(),
  version: z.coerce.number().int(),
  note: text(2000),
});

/** The coordinator holds the summary back, with the note so far: it does not go out by itself until it is approved. */
export const holdSummary = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { summary: id, version, note } = parse(schema, input);
  const { scope, stored } = await summaryScope(deps, actor, id);
  refusePersonalData(scope.organisation, note);
  if (stored.status === 'sent') throw conflict('summarySent');
  if (stored.status !== 'held' || stored.note !== note) {
    await deps.store.write(async (tx) => {
      const held = await tx.summaries.change({ ...stored, version }, { status: 'held', note });
      if (!held) throw conflict('changedMeanwhile');
      await tx.audit.append(entry(scope, actor, 'summary.hold', 'done', undefined, id));
    });
  }
  return { kind: 'done', what: 'summaryHeld', meeting: meetingView(scope.organisation, scope.meeting) };
};
