import type { LeftInOutlookNotice } from '../src/domain/notices/calendar.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, card, headline, text } from './kit.ts';
import { meetingRow } from './meeting-list.ts';

export const leftInOutlookCard = (notice: LeftInOutlookNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.meetings, notice.meetings.length, (shown, hidden) => {
    const { calendar, common } = texts;
    const more = hidden + notice.more;
    return card(texts, {
      line: texts.lines.leftInOutlook(notice),
      body: [
        headline(calendar.left),
        text(calendar.leftNext),
        ...shown.flatMap((meeting) => meetingRow(meeting, texts)),
        ...(more > 0 ? [aside(common.more(more), 'Medium')] : []),
      ],
    });
  });
