import type { SummaryView } from '../src/domain/notices/summary.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { Element } from './adaptive-card.ts';
import { aside, clip, facts, NAME_MAX, names, oneLine, subheading, text } from './kit.ts';
import { directionLabel, tendencyRow, topicLabel } from './trend-rows.ts';

const OTHERS_MAX = 12;
const ITEMS_MAX = 10;
const TITLE_MAX = 160;
const NOTE_MAX = 1500;

/** The summary itself, as the politiråd reads it and as the coordinator sees it on the way. */
export const summaryRows = (view: SummaryView, texts: Texts): readonly Element[] => {
  const { summary, format } = texts;
  return [
    ...facts([
      [summary.period, format.period(view.period)],
      [summary.comparedWith, view.comparedWith ? format.period(view.comparedWith) : summary.noComparison],
    ]),
    ...noteRows(view, texts),
    subheading(summary.tendencies),
    ...(view.tendencies.length === 0 ? [text(summary.noTendencies)] : []),
    ...view.tendencies.slice(0, 5).flatMap((tendency) => tendencyRow(tendency, texts)),
    ...otherTopics(view, texts),
    ...itemsFromBelow(view, texts),
    ...limits(view, texts),
  ];
};

const noteRows = ({ note }: SummaryView, { summary }: Texts): readonly Element[] =>
  note.trim() ? [subheading(summary.note), text(clip(note, NOTE_MAX), { spacing: 'Small' })] : [];

const otherTopics = ({ otherTopics: others }: SummaryView, texts: Texts): readonly Element[] => {
  if (others.length === 0) return [];
  const labels = others
    .slice(0, OTHERS_MAX)
    .map(
      ({ topicName, areaName, aspect, direction }) =>
        `${topicLabel(topicName, aspect, texts)}, ${clip(areaName, NAME_MAX)}: ${directionLabel(direction, texts)}`,
    );
  const more = others.length - labels.length;
  return [
    subheading(texts.summary.otherTopics),
    text([...labels, ...(more > 0 ? [texts.common.more(more)] : [])].join(' · '), { spacing: 'Small' }),
  ];
};

const itemsFromBelow = ({ itemsFromBelow: items }: SummaryView, texts: Texts): readonly Element[] => {
  if (items.length === 0) return [];
  const more = items.length - ITEMS_MAX;
  return [
    subheading(texts.summary.itemsFromBelow),
    ...items
      .slice(0, ITEMS_MAX)
      .map(({ forumName, title }) =>
        text(`${oneLine(title, TITLE_MAX)} (${clip(forumName, NAME_MAX)})`, { spacing: 'Small' }),
      ),
    ...(more > 0 ? [aside(texts.common.more(more))] : []),
  ];
};

/** Who has reported, and how far the figures reach. */
const limits = ({ services, threshold, status }: SummaryView, texts: Texts): readonly Element[] => {
  const { summary } = texts;
  const { asked, missing } = services;
  return [
    subheading(summary.limitsTitle),
    text(summary.reported(asked - missing.length, asked), { spacing: 'Small' }),
    ...(missing.length > 0 ? [text(summary.notReported(names(missing, texts)), { spacing: 'None' })] : []),
    aside(status === 'sent' ? summary.limits(threshold) : summary.countsLater, 'Small'),
  ];
};
