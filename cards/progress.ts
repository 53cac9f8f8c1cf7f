import type { ProgressNotice } from '../src/domain/notices/done.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, headline, text } from './kit.ts';

export const progressCard = (notice: ProgressNotice, texts: Texts): AdaptiveCard => {
  const { title, text: said } = texts.plan.readingCalendars(notice.done, notice.of);
  return card(texts, { line: texts.lines.progress(notice), body: [headline(title), text(said)] });
};
