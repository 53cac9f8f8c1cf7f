import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { summaryTime } from '../../domain/due.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { SummaryNotice } from '../../domain/notices/summary.ts';
import type { Deps } from '../ports/deps.ts';
import { type MeetingScope, parse, permit } from '../scope.ts';
import { openPeriod } from '../trends/period.ts';
import { meetingView, summaryView } from '../views.ts';
import { compileSummary } from './compile.ts';
import { ensureDraft } from './draft.ts';

const schema = z.object({ forum: z.string().optional() as unknown as z.ZodType<ForumId | undefined> });

/** The next summary as it would go out now, for the coordinator to approve, add a note to or hold back. */
export const showSummary = async (deps: Deps, actor: Actor, input: unknown): Promise<SummaryNotice> => {
  const scope = await openPeriod(
    deps,
    await permit(deps, actor, 'summary.preview'),
    parse(schema, input).forum,
  );
  await deps.store.write((tx) => ensureDraft(deps, tx, scope));
  return previewNotice(deps, scope);
};

export const previewNotice = async (deps: Deps, scope: MeetingScope): Promise<SummaryNotice> => {
  const { organisation, meeting, forum } = scope;
  const stored = await deps.store.read.summaries.ofMeeting(organisation.id, meeting.id);
  const current = stored?.status === 'sent' ? stored : await compileSummary(deps.store.read, scope, stored);
  const sendsAt = summaryTime(meeting, forum, organisation.timeZone);
  return {
    kind: 'summary',
    meeting: meetingView(organisation, meeting),
    summary: summaryView(organisation, current),
    preview: true,
    ...(sendsAt && current.status === 'draft' && { sendsAt }),
  };
};
