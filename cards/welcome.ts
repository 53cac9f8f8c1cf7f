import type { WelcomeNotice } from '../src/domain/notices/help.ts';
import type { Texts } from '../src/texts/texts.ts';
import { commandButton } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { aside, card, clip, facts, headline, NAME_MAX, names, text } from './kit.ts';

export const welcomeCard = (notice: WelcomeNotice, texts: Texts): AdaptiveCard => {
  const { people, common } = texts;
  return card(texts, {
    line: texts.lines.welcome(notice),
    body: [
      headline(people.hello(clip(notice.name, NAME_MAX))),
      text(people.welcome(clip(notice.organisationName, NAME_MAX))),
      text(notice.coordinator ? people.welcomeCoordinator : people.welcomeMember),
      ...facts([[people.yourForums, names(notice.forums, texts)]]),
      aside(common.noPersons, 'Medium'),
    ],
    actions: [commandButton('/mine', people.myMeetings), commandButton('/hjelp', common.help)],
  });
};
