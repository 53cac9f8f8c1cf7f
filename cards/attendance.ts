import type { AttendanceNotice, AttendanceView } from '../src/domain/notices/answers.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { aside, card, headline, meetingHeader, names, subheading, text } from './kit.ts';

export const attendanceCard = (notice: AttendanceNotice, texts: Texts): AdaptiveCard => {
  const { attendance } = texts;
  const { meeting, tooFew, withoutChair, declined } = notice;
  return card(texts, {
    line: texts.lines.attendance(notice),
    body: [
      meetingHeader(meeting, texts),
      headline(attendance.inDoubt),
      ...(tooFew ? [text(attendance.tooFew)] : []),
      ...(withoutChair ? [text(attendance.withoutChair)] : []),
      ...peopleWho(attendance.declined, declined, texts),
      text(attendance.whatToDo, { spacing: 'Medium' }),
    ],
    actions: meeting.logisticsOnly
      ? []
      : [actionFor('answers.show', { meeting: meeting.id }, texts.agenda.showAnswers)],
  });
};

/** Who comes, on the card that tells who has answered. */
export const attendanceGroups = (view: AttendanceView | undefined, texts: Texts): readonly Element[] => {
  if (!view) return [];
  const { attendance } = texts;
  return [
    subheading(attendance.title),
    ...peopleWho(attendance.accepted, view.accepted, texts),
    ...peopleWho(attendance.tentative, view.tentative, texts),
    ...peopleWho(attendance.declined, view.declined, texts),
    ...peopleWho(attendance.none, view.none, texts),
  ];
};

/** A heading with how many, and their names; nothing for nobody. */
export const peopleWho = (title: string, people: readonly string[], texts: Texts): readonly Element[] =>
  people.length > 0
    ? [aside(`${title} (${people.length})`, 'Medium'), text(names(people, texts), { spacing: 'None' })]
    : [];
