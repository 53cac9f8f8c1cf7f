import type { SummaryView } from '../src/domain/notices/summary.ts';
import type { TrendReportView } from '../src/domain/notices/trend.ts';
import type { Aspect, Direction } from '../src/domain/trend.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { Element } from './adaptive-card.ts';
import { aside, clip, NAME_MAX, text } from './kit.ts';

type Tendency = SummaryView['tendencies'][number];

/** The arrow stands beside the word, never alone: not everybody sees or hears the sign. */
const ARROWS: Readonly<Record<Direction, string>> = { increase: '↑', stable: '→', decrease: '↓' };

export const directionLabel = (direction: Direction, { words }: Texts): string =>
  `${ARROWS[direction]} ${words.directions[direction]}`;

/** "Hasj, bruk"; the aspect only where it says something. */
export const topicLabel = (topicName: string, aspect: Aspect, { words }: Texts): string =>
  aspect === 'general'
    ? clip(topicName, NAME_MAX)
    : `${clip(topicName, NAME_MAX)}, ${words.aspects[aspect].toLowerCase()}`;

/** One tendency in three lines: what and which way, where and who, how well founded. */
export const tendencyRow = (tendency: Tendency, texts: Texts): readonly Element[] => {
  const { words, summary, format } = texts;
  const { topicName, aspect, areaName, ageBand, direction, disagreement, confidence, services, incidents } =
    tendency;
  const founded = [
    ...(services ? [summary.services(format.count(services))] : []),
    ...(incidents ? [summary.incidents(format.count(incidents))] : []),
    words.confidences[confidence],
    sinceLast(tendency, texts),
  ];
  return [
    titleAndDirection(topicLabel(topicName, aspect, texts), direction, texts),
    text(`${clip(areaName, NAME_MAX)} · ${words.ageBands[ageBand]}`, { spacing: 'None' }),
    aside(founded.join(' · ')),
    ...(disagreement ? [aside(summary.disagreement)] : []),
  ];
};

const titleAndDirection = (title: string, direction: Direction, texts: Texts): Element => ({
  type: 'ColumnSet',
  spacing: 'Default',
  columns: [
    { type: 'Column', width: 'stretch', items: [text(title, { weight: 'Bolder' })] },
    {
      type: 'Column',
      width: 'auto',
      items: [text(directionLabel(direction, texts), { weight: 'Bolder', color: 'Accent' })],
    },
  ],
});

const sinceLast = ({ before, direction }: Tendency, { summary, words }: Texts): string => {
  if (!before) return summary.newSinceLast;
  return before === direction ? summary.unchanged : summary.before(words.directions[before]);
};

/** What the reader has reported, in one line each. */
export const ownReport = (report: TrendReportView, texts: Texts): readonly Element[] => [
  titleAndDirection(topicLabel(report.topicName, report.aspect, texts), report.direction, texts),
  aside(
    [
      clip(report.areaName, NAME_MAX),
      texts.words.ageBands[report.ageBand],
      texts.words.confidences[report.confidence],
    ].join(' · '),
  ),
];
