import type { MineNotice } from '../src/domain/notices/member.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, buttons, card, clip, headline, NAME_MAX, oneLine, section, subheading, text } from './kit.ts';
import { meetingRow } from './meeting-list.ts';
import { ownReport } from './trend-rows.ts';

const MEETINGS_MAX = 10;
const OTHERS_MAX = 10;
const TITLE_MAX = 160;

/** What waits for the reader first, then the rest. */
export const mineCard = (notice: MineNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.meetings, MEETINGS_MAX, (shown, hidden) => {
    const { people, common } = texts;
    return card(texts, {
      line: texts.lines.mine(notice),
      body: [
        headline(people.mineTitle),
        ...(shown.length === 0 ? [text(people.mineEmpty)] : []),
        ...shown.map((meeting) => mineRow(meeting, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
        ...list(people.myItems, notice.items, (item) => ownItemRow(item, texts), texts),
        ...list(people.myReports, notice.reports, (report) => ownReport(report, texts), texts),
      ],
    });
  });

const mineRow = (meeting: MineNotice['meetings'][number], texts: Texts): Element =>
  section([
    ...meetingRow(meeting, texts),
    ...(meeting.waiting
      ? [
          text(texts.people.waiting, { weight: 'Bolder', color: 'Accent', spacing: 'Small' }),
          ...buttons(actionFor('agenda.show', { meeting: meeting.id }, texts.people.answer)),
        ]
      : []),
  ]);

const ownItemRow = (item: MineNotice['items'][number], texts: Texts): readonly Element[] => [
  text(oneLine(item.title, TITLE_MAX), { weight: 'Bolder', spacing: 'Small' }),
  aside(
    `${clip(item.forumName, NAME_MAX)} ${texts.format.date(item.start)} · ${texts.words.itemStatuses[item.status]}`,
  ),
];

const list = <Row>(
  title: string,
  rows: readonly Row[],
  draw: (row: Row) => readonly Element[],
  { common }: Texts,
): readonly Element[] => {
  if (rows.length === 0) return [];
  const more = rows.length - OTHERS_MAX;
  return [
    subheading(title),
    ...rows.slice(0, OTHERS_MAX).flatMap(draw),
    ...(more > 0 ? [aside(common.more(more))] : []),
  ];
};
