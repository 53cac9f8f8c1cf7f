import type { MemberNotice } from '../src/domain/notices/member.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, clip, facts, headline, NAME_MAX, names, text } from './kit.ts';

export const memberCard = (notice: MemberNotice, texts: Texts): AdaptiveCard => {
  const { people, words } = texts;
  const forums = notice.forums.map(({ name, role }) => `${name} (${words.roles[role]})`);
  return card(texts, {
    line: texts.lines.member(notice),
    body: [
      headline(clip(notice.name, NAME_MAX)),
      text(clip(notice.title, NAME_MAX), { spacing: 'None' }),
      ...facts([
        [people.service, clip(notice.service, NAME_MAX)],
        [people.forums, names(forums, texts)],
        [people.email, clip(notice.email, NAME_MAX)],
        [people.language, words.languages[notice.language]],
        [people.channel, channelOf(notice, texts)],
      ]),
    ],
  });
};

const channelOf = ({ reachable, outsideTenant }: MemberNotice, { people }: Texts): string => {
  if (reachable) return people.reachable;
  return outsideTenant ? people.outsideTenant : people.notReachable;
};
