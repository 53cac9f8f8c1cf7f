import type { YearNotice } from '../src/domain/notices/year.ts';
import type { Texts } from '../src/texts/texts.ts';
import { commandButton, linkButton } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { aside, box, buttons, card, headline, image, text } from './kit.ts';

/** In this order as buttons: what is asked for most comes first. */
const FILES = ['pdf', 'ics', 'xlsx', 'page', 'svg'] as const;

/** The year as a picture, with everything it can be taken along as. */
export const yearCard = (notice: YearNotice, texts: Texts): AdaptiveCard => {
  const { year, format } = texts;
  const { links } = notice;
  return card(texts, {
    line: texts.lines.year(notice),
    wide: true,
    body: [
      headline(year.title(notice.year)),
      text(countOf(notice, texts), { spacing: 'None' }),
      ...(notice.draft ? [text(year.draftWaits)] : []),
      ...(links && notice.meetings > 0
        ? [
            image(links.picture),
            ...buttons(...FILES.map((file) => linkButton(links.files[file], year.files[file]))),
            aside(year.until(format.dateLong(links.until)), 'Medium'),
          ]
        : []),
      ...(!links && notice.meetings > 0 ? [box('warning', [text(year.noAddress)])] : []),
    ],
    actions: notice.draft ? [commandButton(`/plan vis ${notice.year}`, year.showDraft)] : [],
  });
};

const countOf = ({ year: of, whole, meetings, forums }: YearNotice, { year }: Texts): string => {
  if (whole) return meetings > 0 ? year.all(meetings, forums) : year.nothing(of);
  return meetings > 0 ? year.mine(meetings, forums) : year.nothingMine(of);
};
