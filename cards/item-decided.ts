import type { ItemDecidedNotice } from '../src/domain/notices/agenda.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, clip, headline, meetingHeader, oneLine, section, text } from './kit.ts';

const EXCERPT_MAX = 600;

export const itemDecidedCard = (notice: ItemDecidedNotice, texts: Texts): AdaptiveCard => {
  const { title, text: said, next } = texts.agenda.decided[notice.outcome];
  const { item } = notice;
  return card(texts, {
    line: texts.lines.itemDecided(notice),
    body: [
      meetingHeader(notice.meeting, texts),
      headline(title),
      text(said),
      section([
        text(oneLine(item.title, EXCERPT_MAX), { weight: 'Bolder' }),
        ...(item.reason ? [text(clip(item.reason, EXCERPT_MAX), { spacing: 'Small' })] : []),
      ]),
      ...(next ? [text(next, { spacing: 'Medium' })] : []),
    ],
  });
};
