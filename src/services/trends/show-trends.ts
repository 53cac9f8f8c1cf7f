import type { Actor } from '../../domain/actor.ts';
import type { TrendOverviewNotice } from '../../domain/notice.ts';
import type { Tendency } from '../../domain/summary.ts';
import { hideCount } from '../../domain/suppression.ts';
import type { Deps } from '../ports.ts';
import { permit } from '../scope.ts';
import { compileSummary } from '../summaries/compile.ts';
import { meetingView, summaryView } from '../views.ts';
import { openPeriod } from './period.ts';

const withoutCounts = (tendency: Tendency): Tendency => ({
  ...tendency,
  services: hideCount(tendency.services),
  ...(tendency.incidents && { incidents: hideCount(tendency.incidents) }),
});

/**
 * The tendencies reported so far towards the next summary, and who is missing. Without counts: seen before and after
 * one more report, the difference would be that service's own figure.
 */
export const showTrends = async (deps: Deps, actor: Actor): Promise<TrendOverviewNotice> => {
  const scope = await openPeriod(deps, await permit(deps, actor, 'trend.read'));
  const summary = await compileSummary(deps.store.read, scope);
  return {
    kind: 'trendOverview',
    meeting: meetingView(scope.organisation, scope.meeting),
    summary: summaryView(scope.organisation, {
      ...summary,
      tendencies: summary.tendencies.map(withoutCounts),
    }),
  };
};
