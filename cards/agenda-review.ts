import type { AgendaItemView, AgendaReviewNotice } from '../src/domain/notices/agenda.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor, formButton } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { noPersonsNote, textInput } from './inputs.ts';
import { aside, buttons, card, clip, headline, meetingHeader, oneLine, section, text } from './kit.ts';

const ITEMS_MAX = 12;
const EXCERPT_MAX = 400;
const REASON_MAX = 500;

/** What came in, to the one who sets up the saksliste: each item is accepted, declined or postponed. */
export const agendaReviewCard = (notice: AgendaReviewNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.items, ITEMS_MAX, (items, hidden) => {
    const { agenda, common, format } = texts;
    const { asked, withItems, withoutItems } = notice.answers;
    const meeting = { meeting: notice.meeting.id };
    const { draft } = notice;
    return card(texts, {
      line: texts.lines.agendaReview(notice),
      wide: true,
      body: [
        meetingHeader(notice.meeting, texts),
        headline(agenda.reviewTitle),
        text(
          `${common.items(notice.items.length)} · ${agenda.answered(withItems.length + withoutItems.length, asked)}`,
          {
            spacing: 'None',
          },
        ),
        ...(notice.items.length === 0 ? [text(agenda.nothingSubmitted)] : []),
        ...items.map((item) => reviewRow(item, draft?.item === item.id ? draft.reason : undefined, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
        aside(agenda.innkallingGoesOut(format.moment(notice.innkalling)), 'Medium'),
      ],
      actions: [
        actionFor('saksliste.show', meeting, agenda.showSaksliste, { withoutInputs: true }),
        actionFor('answers.show', meeting, agenda.showAnswers, { withoutInputs: true }),
      ],
    });
  });

const reviewRow = (item: AgendaItemView, reason: string | undefined, texts: Texts): Element => {
  const { words, agenda } = texts;
  const from = `${words.itemKinds[item.kind]} · ${agenda.fromMember(item.submittedBy)}`;
  const decided = item.status !== 'submitted';
  return section([
    text(oneLine(item.title, EXCERPT_MAX), { weight: 'Bolder' }),
    aside(decided ? `${from} · ${words.itemStatuses[item.status]}` : from),
    ...(item.text ? [text(clip(item.text, EXCERPT_MAX), { spacing: 'Small' })] : []),
    ...(item.reason ? [aside(clip(item.reason, EXCERPT_MAX), 'Small')] : []),
    ...(decided ? [] : decisionButtons(item, reason, texts)),
  ]);
};

const decisionButtons = (
  { id, version }: AgendaItemView,
  written: string | undefined,
  texts: Texts,
): readonly Element[] => {
  const { agenda } = texts;
  const decide = (decision: 'accept' | 'decline' | 'postpone', title: string) =>
    actionFor('agenda.decide', { item: id, v: version, decision }, title);
  const reason = textInput(`reason-${id}`, agenda.reason, {
    maxLength: REASON_MAX,
    multiline: true,
    placeholder: agenda.reasonHint,
    value: written,
  });
  return buttons(
    { ...decide('accept', agenda.accept) },
    formButton(
      agenda.notThisTime,
      [reason, noPersonsNote(texts)],
      [decide('postpone', agenda.postpone), decide('decline', agenda.decline)],
    ),
  );
};
