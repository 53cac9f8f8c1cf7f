import type { SakslisteNotice } from '../src/domain/notices/agenda.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, card, clip, facts, headline, meetingHeader, names, oneLine, section, text } from './kit.ts';

type Row = SakslisteNotice['rows'][number];

const ROWS_MAX = 30;
const EXCERPT_MAX = 300;

/** The innkalling with its saksliste; the list alone before it is sent. */
export const sakslisteCard = (notice: SakslisteNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.meeting.logisticsOnly ? [] : notice.rows, ROWS_MAX, (rows, hidden) => {
    const { agenda, common, words, format } = texts;
    const { meeting } = notice;
    return card(texts, {
      line: texts.lines.saksliste(notice),
      wide: true,
      body: [
        meetingHeader(meeting, texts),
        headline(notice.sent ? agenda.innkalling : agenda.draftSaksliste),
        ...facts([
          [common.when, notice.sent ? format.whenLong(meeting.start, meeting.end) : undefined],
          [common.convenedBy, names(meeting.conveners, texts)],
          [agenda.openness, words.openness(notice.openness)],
        ]),
        ...rows.map((row) => agendaRow(row, texts)),
        ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
        ...emptyNote(notice, texts),
      ],
    });
  });

const emptyNote = ({ meeting, rows }: SakslisteNotice, { agenda }: Texts): readonly Element[] => {
  if (meeting.logisticsOnly) return [text(agenda.logisticsOnly, { spacing: 'Medium' })];
  return rows.length === 0 ? [text(agenda.emptySaksliste, { spacing: 'Medium' })] : [];
};

const agendaRow = (row: Row, texts: Texts): Element => {
  const { words, agenda, format } = texts;
  const about = [
    row.number && words.sak(format.sakNumber(row.number)),
    row.kind && words.itemKinds[row.kind].toLowerCase(),
    row.submittedByName && agenda.fromMember(row.submittedByName),
    row.openness.kind === 'unntatt' && !row.standing && words.openness(row.openness),
  ].filter((part) => typeof part === 'string');
  return section([
    text(oneLine(row.title, EXCERPT_MAX), { weight: row.standing ? 'Default' : 'Bolder' }),
    ...(about.length > 0 ? [aside(about.join(' · '))] : []),
    ...(row.text ? [text(clip(row.text, EXCERPT_MAX), { spacing: 'Small' })] : []),
  ]);
};
