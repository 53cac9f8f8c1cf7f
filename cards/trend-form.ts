import type { TrendFormNotice } from '../src/domain/notices/trend.ts';
import { TREND_TEXT_MAX } from '../src/domain/trend.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor, formButton } from './actions.ts';
import type { Action, AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { choiceInput, choicesOf, noPersonsNote, optionalNumberInput, textInput } from './inputs.ts';
import { aside, card, clip, headline, meetingHeader, NAME_MAX, subheading, text } from './kit.ts';
import { ownReport } from './trend-rows.ts';

const REPORTS_MAX = 12;

/** Asks a service what it sees: nothing new with one tap, or one tendency at a time. */
export const trendFormCard = (notice: TrendFormNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.reports, REPORTS_MAX, (reports, hidden) => {
    const { trends, common } = texts;
    return card(texts, {
      line: texts.lines.trendForm(notice),
      body: [
        meetingHeader(notice.meeting, texts),
        headline(headlineOf(notice, texts)),
        text(notice.answer ? trends.canReportMore : trends.why),
        ...(reports.length > 0 ? [subheading(trends.yours)] : []),
        ...reports.flatMap((report) => ownReport(report, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
        ...(notice.draft ? trendFormRows(notice, texts) : []),
      ],
      actions: actionsOf(notice, texts),
    });
  });

const headlineOf = ({ draft, answer, reminder }: TrendFormNotice, { trends }: Texts): string => {
  if (draft) return trends.report;
  if (answer === 'reports') return trends.answeredReports;
  if (answer === 'nothing') return trends.answeredNothing;
  return reminder ? trends.reminder : trends.question;
};

const actionsOf = (notice: TrendFormNotice, texts: Texts): readonly Action[] => {
  const { trends, common } = texts;
  const meeting = { meeting: notice.meeting.id };
  const submit = actionFor('trend.submit', meeting, trends.send, { style: 'positive' });
  if (notice.draft) return [submit, actionFor('trend.show', meeting, common.cancel, { withoutInputs: true })];
  return [
    ...(notice.answer ? [] : [actionFor('trend.none', meeting, trends.nothingNew, { withoutInputs: true })]),
    formButton(
      notice.answer === 'reports' ? trends.reportAnother : trends.report,
      trendFormRows(notice, texts),
      [submit],
    ),
  ];
};

const trendFormRows = ({ topics, areas, draft = {} }: TrendFormNotice, texts: Texts): readonly Element[] => {
  const { trends, words } = texts;
  const choice = (
    id: string,
    label: string,
    choices: readonly (readonly [string, string])[],
    otherwise?: string,
  ) =>
    choiceInput(id, label, {
      choices,
      value: draft[id],
      otherwise,
      placeholder: trends.choose,
      missing: trends.chooseError,
    });
  const named = (all: TrendFormNotice['areas']): readonly (readonly [string, string])[] =>
    all.map(({ id, name }) => [id, clip(name, NAME_MAX)]);
  const free = (id: 'comment' | 'proposedMeasure') =>
    textInput(id, trends[id], { maxLength: TREND_TEXT_MAX, multiline: true, value: draft[id] });
  return [
    choice('topic', trends.topic, named(topics)),
    ...(topics.some(({ substance }) => substance)
      ? [choice('aspect', trends.aspect, choicesOf(words.aspects), 'general')]
      : []),
    choice('direction', trends.direction, choicesOf(words.directions)),
    choice('area', trends.area, named(areas), areas.length === 1 ? areas[0]?.id : undefined),
    choice('ageBand', trends.ageBand, choicesOf(words.ageBands), 'all'),
    choice('confidence', trends.confidence, choicesOf(words.confidences), 'medium'),
    choice('basis', trends.basis, choicesOf(words.bases), 'observation'),
    optionalNumberInput('count', trends.count, draft['count']),
    free('comment'),
    free('proposedMeasure'),
    noPersonsNote(texts),
  ];
};
