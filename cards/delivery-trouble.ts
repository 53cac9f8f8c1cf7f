import type { DeliveryTroubleNotice } from '../src/domain/notices/delivery.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, headline, names, section, text } from './kit.ts';

/** Grouped by reason, because what to do about it depends on the reason. */
export const deliveryTroubleCard = (notice: DeliveryTroubleNotice, texts: Texts): AdaptiveCard => {
  const { people, words } = texts;
  return card(texts, {
    line: texts.lines.deliveryTrouble(notice),
    body: [
      headline(people.troubleTitle),
      text(people.troubleText(notice.people.length)),
      ...[...Map.groupBy(notice.people, ({ reason }) => reason)].map(([reason, group]) =>
        section([
          text(
            names(
              group.map(({ name }) => name),
              texts,
            ),
            { weight: 'Bolder' },
          ),
          text(words.failures[reason], { spacing: 'None' }),
          text(people.troubleNext[reason], { spacing: 'Small' }),
        ]),
      ),
    ],
  });
};
