import type { AnswersNotice } from '../src/domain/notice.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { aside, card, facts, headline, meetingHeader, names, text } from './kit.ts';

export const answersCard = (notice: AnswersNotice, texts: Texts): AdaptiveCard => {
  const { agenda, common, format } = texts;
  const { asked, withItems, withoutItems, missing } = notice.answers;
  const meeting = { meeting: notice.meeting.id };
  return card(texts, {
    line: texts.lines.answers(notice),
    body: [
      meetingHeader(notice.meeting, texts),
      headline(agenda.answered(withItems.length + withoutItems.length, asked)),
      ...facts([[common.deadline, format.moment(notice.deadline)]]),
      ...group(agenda.missing, missing, texts),
      ...group(agenda.withItems, withItems, texts),
      ...group(agenda.withoutItems, withoutItems, texts),
      ...group(agenda.unreached, unreachedNames(notice, texts), texts),
      ...(missing.length === 0 ? [text(agenda.everybodyAnswered, { spacing: 'Medium' })] : []),
    ],
    actions: [
      ...(notice.canRemind && missing.length > 0
        ? [actionFor('answers.remind', meeting, agenda.remind, { style: 'positive' })]
        : []),
      ...(withItems.length > 0 ? [actionFor('agenda.review', meeting, agenda.showReview)] : []),
    ],
  });
};

const group = (title: string, people: readonly string[], texts: Texts): readonly Element[] =>
  people.length > 0
    ? [aside(`${title} (${people.length})`, 'Medium'), text(names(people, texts), { spacing: 'None' })]
    : [];

const unreachedNames = ({ answers }: AnswersNotice, { words }: Texts): readonly string[] =>
  answers.unreached.map(({ name, reason }) => `${name} (${words.failures[reason]})`);
