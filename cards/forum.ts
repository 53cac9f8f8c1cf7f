import { WEEKDAYS } from '../src/domain/cadence.ts';
import type { ForumNotice } from '../src/domain/notices/forum.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard, Element, FactSet } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, card, clip, facts, headline, NAME_MAX, names, subheading, text } from './kit.ts';

type Member = ForumNotice['members'][number];

const MEMBERS_MAX = 40;
const PURPOSE_MAX = 600;

export const forumCard = (notice: ForumNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.members, MEMBERS_MAX, (members, hidden) => {
    const { people, common, agenda } = texts;
    return card(texts, {
      line: texts.lines.forum(notice),
      body: [
        headline(clip(notice.name, NAME_MAX)),
        ...(notice.purpose ? [text(clip(notice.purpose, PURPOSE_MAX), { spacing: 'None' })] : []),
        ...aboutForum(notice, texts),
        ...(notice.logisticsOnly ? [text(agenda.logisticsOnly)] : []),
        subheading(`${people.membersTitle} (${notice.members.length})`),
        ...members.map((member) => memberRow(member, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden))] : []),
      ],
    });
  });

const aboutForum = (notice: ForumNotice, texts: Texts): readonly FactSet[] => {
  const { people, words, common, format, agenda } = texts;
  const weekdays = notice.weekdays.map((day) => words.weekdays[WEEKDAYS.indexOf(day)] ?? day);
  return facts([
    [people.nextMeeting, notice.next ? format.when(notice.next.start, notice.next.end) : people.noNext],
    [people.cadence, words.cadence(notice.cadence, notice.anchor)],
    [people.weekdays, format.list(weekdays)],
    [`${people.yearTitle} ${notice.year.year}`, people.yearFigures(notice.year)],
    [common.convenedBy, names(notice.conveners, texts)],
    [people.level, clip(notice.levelName, NAME_MAX)],
    [people.standing, names(notice.standing, texts, 12)],
    [agenda.openness, words.openness(notice.openness)],
  ]);
};

const memberRow = ({ name, title, role, substituteFor }: Member, texts: Texts): Element => {
  const { people, words } = texts;
  const part = substituteFor ? people.substituteFor(substituteFor) : words.roles[role];
  return text(
    [name, title, part]
      .filter(Boolean)
      .map((word) => clip(word, NAME_MAX))
      .join(' · '),
    {
      spacing: 'Small',
    },
  );
};
