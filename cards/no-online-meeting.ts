import type { NoOnlineMeetingNotice } from '../src/domain/notices/calendar.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, clip, headline, NAME_MAX, text } from './kit.ts';

export const noOnlineMeetingCard = (notice: NoOnlineMeetingNotice, texts: Texts): AdaptiveCard => {
  const { calendar } = texts;
  return card(texts, {
    line: texts.lines.noOnlineMeeting(notice),
    body: [
      headline(calendar.noLink),
      text(calendar.noLinkIn(notice.owner && clip(notice.owner, NAME_MAX))),
      text(calendar.noLinkNext, { spacing: 'Medium' }),
    ],
  });
};
