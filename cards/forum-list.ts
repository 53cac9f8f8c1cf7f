import type { ForumListNotice } from '../src/domain/notices/forum.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, card, clip, headline, NAME_MAX, text } from './kit.ts';

type Forum = ForumListNotice['forums'][number];

const FORUMS_MAX = 50;

export const forumListCard = (notice: ForumListNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.forums, FORUMS_MAX, (shown, hidden) => {
    const { people, common } = texts;
    return card(texts, {
      line: texts.lines.forumList(notice),
      body: [
        headline(people.forumsTitle),
        ...(shown.length === 0 ? [text(people.noForums)] : []),
        ...[...Map.groupBy(shown, ({ level }) => level)].flatMap(([level, forums]) => [
          aside(texts.words.levels[level], 'Medium'),
          ...forums.flatMap((forum) => forumRow(forum, texts)),
        ]),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
      ],
    });
  });

const forumRow = ({ name, cadence, anchor, members, next }: Forum, texts: Texts): readonly Element[] => {
  const { people, words, format } = texts;
  return [
    text(clip(name, NAME_MAX), { weight: 'Bolder', spacing: 'Small' }),
    text(
      [
        words.cadence(cadence, anchor),
        people.members(members),
        next ? people.next(format.moment(next)) : people.noNext,
      ].join(' · '),
      { spacing: 'None' },
    ),
  ];
};
