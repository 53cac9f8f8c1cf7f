import type { PeopleChangedNotice } from '../src/domain/notice.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, headline, names, section, text } from './kit.ts';

/** What the directory no longer knows of those in the configuration, and what to do. */
export const peopleChangedCard = (notice: PeopleChangedNotice, texts: Texts): AdaptiveCard => {
  const { people } = texts;
  const groups = [
    [people.closedAccounts, notice.closed],
    [people.unknownAddresses, notice.unknown],
  ] as const;
  return card(texts, {
    line: texts.lines.peopleChanged(notice),
    body: [
      headline(people.changedTitle),
      ...groups
        .filter(([, found]) => found.length > 0)
        .map(([what, found]) =>
          section([text(names(found, texts), { weight: 'Bolder' }), text(what, { spacing: 'None' })]),
        ),
      text(people.changedNext),
    ],
  });
};
