import type { TrendOverviewNotice } from '../src/domain/notices/trend.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, headline, meetingHeader } from './kit.ts';
import { summaryRows } from './summary-rows.ts';

export const trendOverviewCard = (notice: TrendOverviewNotice, texts: Texts): AdaptiveCard =>
  card(texts, {
    line: texts.lines.trendOverview(notice),
    wide: true,
    body: [
      meetingHeader(notice.meeting, texts),
      headline(texts.trends.overviewTitle),
      ...summaryRows(notice.summary, texts),
    ],
  });
