import type { DoneNotice } from '../src/domain/notices/done.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, headline, meetingHeader, text } from './kit.ts';

export const doneCard = (notice: DoneNotice, texts: Texts): AdaptiveCard => {
  const { title, text: said, next } = texts.meetings.done[notice.what](notice.count);
  return card(texts, {
    line: texts.lines.done(notice),
    body: [
      ...(notice.meeting ? [meetingHeader(notice.meeting, texts)] : []),
      headline(title),
      text(said),
      ...(next ? [text(next)] : []),
    ],
  });
};
