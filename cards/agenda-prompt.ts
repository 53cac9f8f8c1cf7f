import type { AgendaItemView, AgendaPromptNotice } from '../src/domain/notices/agenda.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor, formButton } from './actions.ts';
import type { Action, AdaptiveCard, Element, ExecuteAction } from './adaptive-card.ts';
import { agendaFormRows } from './agenda-form.ts';
import { fitRows } from './fit.ts';
import {
  aside,
  buttons,
  card,
  clip,
  facts,
  headline,
  meetingHeader,
  names,
  oneLine,
  section,
  subheading,
  text,
} from './kit.ts';

const ITEMS_MAX = 10;
const EXCERPT_MAX = 200;

/** The call for items: answered with one tap, and the same card afterwards with what the reader can still do. */
export const agendaPromptCard = (notice: AgendaPromptNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.items, ITEMS_MAX, (items, hidden) =>
    card(texts, {
      line: texts.lines.agendaPrompt(notice),
      body: [meetingHeader(notice.meeting, texts), ...bodyOf(notice, items, hidden, texts)],
      actions: actionsOf(notice, texts),
      ...(notice.shared && { refresh: { action: showMine(notice, texts.agenda.showMine) } }),
    }),
  );

const bodyOf = (
  notice: AgendaPromptNotice,
  items: readonly AgendaItemView[],
  hidden: number,
  texts: Texts,
): readonly Element[] => {
  const { agenda, common, format } = texts;
  if (notice.meeting.logisticsOnly) return [text(agenda.logisticsOnly)];
  if (notice.draft) {
    return [
      headline(notice.editing ? agenda.editing : agenda.submitItem),
      ...agendaFormRows(texts, notice.draft),
    ];
  }
  const deadline = format.moment(notice.deadline);
  return [
    headline(headlineOf(notice, texts)),
    ...(notice.answer
      ? [text(notice.open ? agenda.canChangeUntil(deadline) : agenda.closedAnswered)]
      : [...facts([[common.deadline, deadline]]), ...(notice.open ? [] : [text(agenda.closed)])]),
    ...(items.length > 0 ? [subheading(agenda.yours)] : []),
    ...items.map((item) => ownItem(item, notice.open, texts)),
    ...(hidden > 0 ? [aside(common.more(hidden))] : []),
    ...(notice.standing.length > 0
      ? [aside(`${agenda.standing}: ${names(notice.standing, texts, 12)}`, 'Medium')]
      : []),
    ...(notice.shared ? [aside(agenda.sharedPrompt, 'Small')] : []),
  ];
};

const headlineOf = ({ answer, reminder }: AgendaPromptNotice, { agenda }: Texts): string => {
  if (answer === 'items') return agenda.answeredItems;
  if (answer === 'none') return agenda.answeredNone;
  return reminder ? agenda.reminder : agenda.question;
};

const ownItem = (item: AgendaItemView, open: boolean, texts: Texts): Element => {
  const { words, common } = texts;
  const changeable = open && item.status === 'submitted';
  return section([
    text(oneLine(item.title, EXCERPT_MAX), { weight: 'Bolder' }),
    aside(`${words.itemKinds[item.kind]} · ${words.itemStatuses[item.status]}`),
    ...(item.text ? [text(clip(item.text, EXCERPT_MAX), { spacing: 'Small' })] : []),
    ...(item.reason ? [text(clip(item.reason, EXCERPT_MAX), { spacing: 'Small' })] : []),
    ...(changeable
      ? buttons(
          actionFor('agenda.edit', { item: item.id }, common.edit, { withoutInputs: true }),
          actionFor('agenda.withdraw', { item: item.id, v: item.version }, common.withdraw, {
            withoutInputs: true,
          }),
        )
      : []),
  ]);
};

const actionsOf = (notice: AgendaPromptNotice, texts: Texts): readonly Action[] => {
  const { agenda } = texts;
  const { meeting, open, answer, draft, shared } = notice;
  if (meeting.logisticsOnly || !open) return [];
  if (draft) return [saveAction(notice, texts), showMine(notice, texts.common.cancel)];
  const submit = actionFor('agenda.submit', { meeting: meeting.id }, agenda.send, { style: 'positive' });
  const title = answer === 'items' ? agenda.submitAnother : agenda.submitItem;
  return [
    ...(answer
      ? []
      : [actionFor('agenda.none', { meeting: meeting.id }, agenda.noItems, { withoutInputs: true })]),
    formButton(title, agendaFormRows(texts), [submit]),
    ...(shared ? [showMine(notice, agenda.showMine)] : []),
  ];
};

/** Saves the item that is being edited; a draft of a new one is submitted. */
const saveAction = ({ meeting, editing, items }: AgendaPromptNotice, { agenda }: Texts): ExecuteAction => {
  const item = items.find(({ id }) => id === editing);
  return item
    ? actionFor('agenda.save', { item: item.id, v: item.version }, agenda.save, { style: 'positive' })
    : actionFor('agenda.submit', { meeting: meeting.id }, agenda.send, { style: 'positive' });
};

const showMine = ({ meeting }: AgendaPromptNotice, title: string): ExecuteAction =>
  actionFor('agenda.show', { meeting: meeting.id }, title, { withoutInputs: true });
