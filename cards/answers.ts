import type { AnswersNotice } from '../src/domain/notices/answers.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { attendanceGroups, peopleWho } from './attendance.ts';
import { card, facts, headline, meetingHeader, text } from './kit.ts';

export const answersCard = (notice: AnswersNotice, texts: Texts): AdaptiveCard => {
  const { agenda, common, format } = texts;
  const { asked, withItems, withoutItems } = notice.answers;
  // Nobody lacks an answer to what they have not been asked.
  const missing = notice.asksAt ? [] : notice.answers.missing;
  const meeting = { meeting: notice.meeting.id };
  return card(texts, {
    line: texts.lines.answers(notice),
    body: [
      meetingHeader(notice.meeting, texts),
      headline(
        notice.asksAt
          ? agenda.asksAt(format.moment(notice.asksAt))
          : agenda.answered(withItems.length + withoutItems.length, asked),
      ),
      ...facts([[common.deadline, format.moment(notice.deadline)]]),
      ...peopleWho(agenda.missing, missing, texts),
      ...peopleWho(agenda.withItems, withItems, texts),
      ...peopleWho(agenda.withoutItems, withoutItems, texts),
      ...peopleWho(agenda.unreached, unreachedNames(notice, texts), texts),
      ...(missing.length === 0 && !notice.asksAt
        ? [text(agenda.everybodyAnswered, { spacing: 'Medium' })]
        : []),
      ...attendanceGroups(notice.attendance, texts),
    ],
    actions: [
      ...(notice.canRemind && missing.length > 0
        ? [actionFor('answers.remind', meeting, agenda.remind, { style: 'positive' })]
        : []),
      ...(withItems.length > 0 ? [actionFor('agenda.review', meeting, agenda.showReview)] : []),
    ],
  });
};

const unreachedNames = ({ answers }: AnswersNotice, { words }: Texts): readonly string[] =>
  answers.unreached.map(({ name, reason }) => `${name} (${words.failures[reason]})`);
