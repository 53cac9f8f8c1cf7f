import type { Actor } from '../../domain/actor.ts';
import type { TrendOverviewNotice } from '../../domain/notices/trend.ts';
import type { Deps } from '../ports/deps.ts';
import { permit } from '../scope.ts';
import { compileSummary } from '../summaries/compile.ts';
import { meetingView, summaryView } from '../views.ts';
import { openPeriod } from './period.ts';

/** The tendencies reported so far towards the next summary, and who is missing. */
export const showTrends = async (deps: Deps, actor: Actor): Promise<TrendOverviewNotice> => {
  const scope = await openPeriod(deps, await permit(deps, actor, 'trend.read'));
  return {
    kind: 'trendOverview',
    meeting: meetingView(scope.organisation, scope.meeting),
    summary: summaryView(scope.organisation, await compileSummary(deps.store.read, scope)),
  };
};
