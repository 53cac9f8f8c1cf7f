import type { WithoutForumNotice } from '../src/domain/notices/calendar.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, buttons, card, clip, headline, NAME_MAX, section, text } from './kit.ts';

const FORUMS_MAX = 10;
const DAYS_MAX = 12;

/** Meetings whose forum is gone: by forum, with a button that calls off what is left of it. */
export const withoutForumCard = (notice: WithoutForumNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.forums, FORUMS_MAX, (shown, hidden) => {
    const { meetings, common } = texts;
    return card(texts, {
      line: texts.lines.withoutForum(notice),
      body: [
        headline(meetings.withoutForum),
        text(meetings.withoutForumNext),
        ...shown.map((one) => forumSection(one, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
      ],
    });
  });

const forumSection = ({ forum, starts }: WithoutForumNotice['forums'][number], texts: Texts) => {
  const { meetings, common, format } = texts;
  const more = starts.length - DAYS_MAX;
  const days = starts.slice(0, DAYS_MAX).map((start) => format.date(start));
  return section([
    text(clip(forum, NAME_MAX), { weight: 'Bolder' }),
    text([...days, ...(more > 0 ? [common.more(more)] : [])].join(' · '), { spacing: 'None' }),
    ...buttons(
      actionFor('forum.callOff', { forum }, meetings.callOffAll(starts.length), { withoutInputs: true }),
    ),
  ]);
};
