import { asId, type SummaryId } from '../../domain/ids.ts';
import type { Summary } from '../../domain/summary.ts';
import { notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { compileSummary } from './compile.ts';

/** The meeting's summary, made as a draft if there is none yet. Two that try at once end with the same one. */
export const ensureDraft = async (deps: Deps, tx: Repositories, scope: MeetingScope): Promise<Summary> => {
  const { organisation, meeting } = scope;
  const stored = await tx.summaries.ofMeeting(organisation.id, meeting.id);
  if (stored) return stored;
  await tx.summaries.insert({ ...(await compileSummary(tx, scope)), id: asId<SummaryId>(deps.newId()) });
  const made = await tx.summaries.ofMeeting(organisation.id, meeting.id);
  if (!made) throw notFound('summary');
  return made;
};
