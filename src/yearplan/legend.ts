import { LEVELS, type Level } from '../domain/organisation.ts';
import type { YearPlanTexts } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { unplacedLines } from './description.ts';
import { at, box, type Part, type Shape, stacked } from './drawing.ts';
import { dot, signMark, strike } from './mark.ts';
import { CLOSED, INK, LINE, SCHOOL, WARNING } from './palette.ts';
import { textWidth, wrapped } from './text-width.ts';
import { isOff, standing, type YearForum, type YearPlanView } from './view.ts';

const SIZE = 18;
const LEADING = 23;
const ROW = 36;
const SIGN = 14;
const TEXT_AT = 42;
const COLUMN_GAP = 16;

/** Which sign is which forum, level by level, and what the shades mean; as tall as it needs to be. */
export const legend = (view: YearPlanView, width: number): Part => {
  const texts = yearPlanTexts(view.language);
  const levels = LEVELS.filter((level) => view.forums.some((forum) => forum.level === level));
  return stacked(
    [
      ...levels.map((level, index) => levelPart(view, level, ringName(texts, index, levels.length), width)),
      keyPart(keysOf(view, texts), width),
      ...unplacedLines(view, texts).map((line) => warningPart(line, width)),
    ],
    10,
  );
};

const ringName = ({ rings }: YearPlanTexts, index: number, levels: number): string => {
  if (levels < 2) return '';
  if (index === 0) return ` (${rings.inner})`;
  return index === levels - 1 ? ` (${rings.outer})` : '';
};

const levelPart = (view: YearPlanView, level: Level, ring: string, width: number): Part => {
  const texts = yearPlanTexts(view.language);
  const rows = view.forums.filter((forum) => forum.level === level).map((forum) => forumRow(forum, texts));
  return stacked([heading(`${view.levelNames[level]}${ring}`, width), inColumns(rows, width)], 4);
};

const heading = (text: string, width: number): Part => ({
  width,
  height: 27,
  shapes: [
    { kind: 'path', d: box(0, 0, width, 1.5), fill: LINE },
    { kind: 'text', x: 0, y: 23, text, size: SIZE, fill: INK, bold: true },
  ],
});

/** A sign and what it stands for. */
interface Row {
  readonly sign: readonly Shape[];
  readonly text: string;
}

const forumRow = (forum: YearForum, texts: YearPlanTexts): Row => ({
  sign: signMark(forum.sign, forum.level, SIGN),
  text: `${forum.name}, ${texts.meetings(standing(forum).length)}`,
});

/** Two columns where the rows fit, or are many. */
const inColumns = (rows: readonly Row[], width: number): Part => {
  const half = (width - COLUMN_GAP) / 2;
  const fits = rows.every(({ text }) => textWidth(text, SIZE) <= half - TEXT_AT);
  const columns = rows.length > 8 || (rows.length > 1 && fits) ? 2 : 1;
  const room = columns === 2 ? half : width;
  const lines = Array.from({ length: Math.ceil(rows.length / columns) }, (_, index) =>
    legendLine(rows.slice(index * columns, (index + 1) * columns), room),
  );
  return stacked(lines, 0);
};

/** Rows side by side, each in so much room. */
const legendLine = (rows: readonly Row[], room: number): Part => {
  const texts = rows.map(({ text }) => wrapped(text, SIZE, room - TEXT_AT, 2));
  const longest = Math.max(...texts.map(({ length }) => length));
  return {
    width: rows.length * (room + COLUMN_GAP),
    height: ROW + (longest - 1) * LEADING,
    shapes: rows.flatMap(({ sign }, index): readonly Shape[] => {
      const x = index * (room + COLUMN_GAP);
      return [at(x + 20, ROW / 2, { shapes: sign }), ...textLines(texts[index] ?? [], x + TEXT_AT, 24.5)];
    }),
  };
};

const textLines = (lines: readonly string[], x: number, y: number, fill = INK): readonly Shape[] =>
  lines.map((text, index) => ({ kind: 'text', x, y: y + index * LEADING, text, size: SIZE, fill }));

const keysOf = (view: YearPlanView, texts: YearPlanTexts): readonly Row[] => {
  const all = view.forums.flatMap(({ meetings }) => meetings);
  const children = [...new Set(all.flatMap(({ childName }) => childName ?? []))];
  return [
    { sign: closedSample, text: texts.closed },
    ...(view.closed.some(({ kind }) => kind === 'school')
      ? [{ sign: schoolSample, text: texts.school }]
      : []),
    ...(children.length > 0 ? [{ sign: [dot('koordinerende', SIGN / 2)], text: texts.child(children) }] : []),
    ...(all.some(isOff) ? [{ sign: [strike(SIGN)], text: texts.off }] : []),
  ];
};

const closedSample: readonly Shape[] = [
  { kind: 'path', d: box(-15, -11, 30, 22), fill: CLOSED, stroke: SCHOOL },
];

const schoolSample: readonly Shape[] = [
  { kind: 'path', d: box(-15, -11, 30, 22), stroke: SCHOOL },
  ...[-7, -1, 5].map((y): Shape => ({ kind: 'path', d: box(-15, y, 30, 2), fill: SCHOOL })),
];

const keyPart = (rows: readonly Row[], width: number): Part =>
  stacked(
    [
      { width, height: 1.5, shapes: [{ kind: 'path', d: box(0, 0, width, 1.5), fill: LINE }] },
      inColumns(rows, width),
    ],
    4,
  );

const warningPart = (line: string, width: number): Part => {
  const lines = wrapped(line, SIZE, width - TEXT_AT, 6);
  const sign: readonly Shape[] = [
    { kind: 'path', d: 'M0 -14L15 12L-15 12Z', stroke: WARNING, width: 2.5 },
    { kind: 'text', x: 0, y: 9, text: '!', size: 18, fill: WARNING, bold: true, anchor: 'middle' },
  ];
  return {
    width,
    height: ROW + (lines.length - 1) * LEADING,
    shapes: [at(20, ROW / 2, { shapes: sign }), ...textLines(lines, TEXT_AT, 24.5, WARNING)],
  };
};
