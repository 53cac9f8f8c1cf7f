import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { SummaryId } from '../../domain/ids.ts';
import type { SummaryNotice } from '../../domain/notices/summary.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse } from '../scope.ts';
import { summaryScope } from './approve-summary.ts';
import { previewNotice } from './show-summary.ts';

const schema = z.object({ summary: idField<SummaryId>() });

/** The preview again, with the note as it was written when the summary was not sent after all. Changes nothing. */
export const keepNote = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
  note: string,
): Promise<SummaryNotice> => {
  const { scope } = await summaryScope(deps, actor, parse(schema, input).summary);
  const preview = await previewNotice(deps, scope);
  return { ...preview, summary: { ...preview.summary, note } };
};
