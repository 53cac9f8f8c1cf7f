import type { SummaryNotice } from '../src/domain/notices/summary.ts';
import { TREND_TEXT_MAX } from '../src/domain/trend.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element, ExecuteAction } from './adaptive-card.ts';
import { noPersonsNote, textInput } from './inputs.ts';
import { aside, box, card, headline, meetingHeader, text } from './kit.ts';
import { summaryRows } from './summary-rows.ts';

/** To the politiråd; before that, as a preview, to the coordinator with the choice to send, add to or hold it. */
export const summaryCard = (notice: SummaryNotice, texts: Texts): AdaptiveCard => {
  const { summary } = texts;
  const open = notice.preview && notice.summary.status !== 'sent';
  return card(texts, {
    line: texts.lines.summary(notice),
    wide: true,
    body: [
      meetingHeader(notice.meeting, texts),
      headline(notice.preview ? summary.previewTitle : summary.title),
      ...(notice.preview ? [previewState(notice, texts)] : []),
      ...summaryRows(open ? { ...notice.summary, note: '' } : notice.summary, texts),
      ...(open ? noteForm(notice, texts) : [aside(approval(notice, texts), 'Medium')]),
    ],
    actions: open ? decisions(notice, texts) : [],
  });
};

const previewState = ({ summary: view, sendsAt }: SummaryNotice, { summary, format }: Texts): Element => {
  if (view.status === 'sent') return box('emphasis', [text(summary.isSent)]);
  if (view.status === 'held') return box('warning', [text(summary.isHeld)]);
  return box('emphasis', [text(sendsAt ? summary.sendsAt(format.moment(sendsAt)) : summary.approve)]);
};

const noteForm = ({ summary: view }: SummaryNotice, texts: Texts): readonly Element[] => [
  textInput('note', texts.summary.noteLabel, {
    maxLength: TREND_TEXT_MAX,
    multiline: true,
    value: view.note,
  }),
  noPersonsNote(texts),
];

const approval = ({ summary: view }: SummaryNotice, { summary }: Texts): string =>
  view.approvedByName ? summary.approvedBy(view.approvedByName) : summary.sentByItself;

const decisions = ({ summary: view }: SummaryNotice, { summary }: Texts): readonly ExecuteAction[] => {
  if (!view.id) return [];
  const key = { summary: view.id, v: view.version };
  return [
    actionFor('summary.approve', key, summary.approve, { style: 'positive' }),
    ...(view.status === 'held' ? [] : [actionFor('summary.hold', key, summary.hold)]),
  ];
};
