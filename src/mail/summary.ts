import type { SummaryView } from '../domain/notices/summary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Block } from './document.ts';

type Tendency = SummaryView['tendencies'][number];

/** The summary as the politiråd reads it; counts come suppressed, and stay so. */
export const summaryBlocks = (view: SummaryView, texts: Texts): readonly Block[] => {
  const { summary, format } = texts;
  const items = view.itemsFromBelow.map(({ title, forumName }) => `${title} (${forumName})`);
  return [
    { kind: 'text', text: summary.title },
    {
      kind: 'facts',
      rows: [
        [summary.period, format.period(view.period)],
        [summary.comparedWith, view.comparedWith ? format.period(view.comparedWith) : summary.noComparison],
      ],
    },
    ...(view.note.trim() ? section(summary.note, [{ kind: 'text', text: view.note } as const]) : []),
    ...section(summary.tendencies, [
      view.tendencies.length > 0
        ? { kind: 'list', items: view.tendencies.map((one) => tendencyLine(one, texts)) }
        : { kind: 'text', text: summary.noTendencies },
    ]),
    ...(view.otherTopics.length > 0
      ? section(summary.otherTopics, [
          { kind: 'list', items: view.otherTopics.map((one) => otherLine(one, texts)) },
        ])
      : []),
    ...(items.length > 0 ? section(summary.itemsFromBelow, [{ kind: 'list', items }]) : []),
    ...limits(view, texts),
  ];
};

const section = (title: string, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'heading', level: 2, text: title },
  ...blocks,
];

const topic = ({ topicName, aspect }: Pick<Tendency, 'topicName' | 'aspect'>, { words }: Texts): string =>
  aspect === 'general' ? topicName : `${topicName}, ${words.aspects[aspect].toLowerCase()}`;

const tendencyLine = (tendency: Tendency, texts: Texts): string => {
  const { words, summary, format } = texts;
  const { direction, before, services, incidents } = tendency;
  const since = before === direction ? summary.unchanged : before && summary.before(words.directions[before]);
  return [
    `${topic(tendency, texts)}: ${words.directions[direction]}`,
    tendency.areaName,
    words.ageBands[tendency.ageBand],
    services && summary.services(format.count(services)),
    incidents && summary.incidents(format.count(incidents)),
    words.confidences[tendency.confidence],
    since ?? summary.newSinceLast,
    tendency.disagreement && summary.disagreement,
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');
};

const otherLine = (one: SummaryView['otherTopics'][number], texts: Texts): string =>
  `${topic(one, texts)}, ${one.areaName}: ${texts.words.directions[one.direction]}`;

/** Who has reported, and how far the figures reach. */
const limits = ({ services, threshold }: SummaryView, { summary, format }: Texts): readonly Block[] => {
  const { asked, missing } = services;
  return section(summary.limitsTitle, [
    { kind: 'text', text: summary.reported(asked - missing.length, asked) },
    ...(missing.length > 0
      ? [{ kind: 'text', text: summary.notReported(format.list(missing)) } as const]
      : []),
    { kind: 'text', text: summary.limits(threshold) },
  ]);
};
