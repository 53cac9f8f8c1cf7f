import {
  type DayNumber,
  dayNumber,
  isoWeekday,
  mondayOf,
  toDayNumber,
  toPlainDate,
} from '../domain/day-number.ts';
import type { YearPlanTexts } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { at, box, type Part, type Shape } from './drawing.ts';
import { meetingLabel } from './labels.ts';
import { meetingMark } from './mark.ts';
import { CLOSED, INK, LINE, QUIET, SCHOOL } from './palette.ts';
import type { ClosedDays, YearForum, YearMeeting, YearPlanView } from './view.ts';

const COLUMNS = 8;
const HEADER = 62;
const WEEKS_MOST = 6;
const GAP = 24;

export interface GridSize {
  readonly width: number;
  /** Months side by side. */
  readonly columns: number;
  /** Height of a week. */
  readonly row: number;
}

/** Twelve months with their weeks: each meeting marks its day with the forum's sign, closed days are shaded. */
export const monthGrid = (view: YearPlanView, { width, columns, row }: GridSize): Part => {
  const texts = yearPlanTexts(view.language);
  const year: Year = { view, texts, closed: closedByDay(view.closed), meetings: meetingsByDay(view.forums) };
  const monthWidth = (width - (columns - 1) * GAP) / columns;
  const monthHeight = HEADER + WEEKS_MOST * row + GAP / 2;
  return {
    width,
    height: Math.ceil(12 / columns) * monthHeight,
    shapes: Array.from({ length: 12 }, (_, index) =>
      at((index % columns) * (monthWidth + GAP), Math.floor(index / columns) * monthHeight, {
        shapes: monthShapes(year, index + 1, { width: monthWidth / COLUMNS, height: row }),
      }),
    ),
  };
};

interface Entry {
  readonly forum: YearForum;
  readonly meeting: YearMeeting;
}

interface Year {
  readonly view: YearPlanView;
  readonly texts: YearPlanTexts;
  readonly closed: ReadonlyMap<DayNumber, ClosedDays['kind']>;
  readonly meetings: ReadonlyMap<DayNumber, readonly Entry[]>;
}

interface Cell {
  readonly width: number;
  readonly height: number;
}

const closedByDay = (closed: readonly ClosedDays[]): Year['closed'] =>
  new Map(
    closed.flatMap(({ from, to, kind }) => {
      const first = toDayNumber(from);
      return Array.from(
        { length: toDayNumber(to) - first + 1 },
        (_, index) => [first + index, kind] as const,
      );
    }),
  );

const meetingsByDay = (forums: readonly YearForum[]): Year['meetings'] =>
  Map.groupBy(
    forums.flatMap((forum) => forum.meetings.map((meeting) => ({ forum, meeting }))),
    ({ meeting }) => toDayNumber(meeting.start),
  );

const monthShapes = (year: Year, month: number, cell: Cell): readonly Shape[] => {
  const { view, texts } = year;
  const first = dayNumber(view.year, month, 1);
  const days = (month === 12 ? dayNumber(view.year + 1, 1, 1) : dayNumber(view.year, month + 1, 1)) - first;
  const numbers = Array.from({ length: days }, (_, index) => first + index);
  const weeks = [...new Set(numbers.map(mondayOf))];
  return [
    { kind: 'text', x: 4, y: 24, text: texts.months[month - 1] ?? '', size: 22, fill: INK, bold: true },
    ...columnNames(texts, cell),
    ...weeks.map((monday, index) => weekNumber(monday, index, cell)),
    ...numbers.map((day) =>
      at(isoWeekday(day) * cell.width, HEADER + weeks.indexOf(mondayOf(day)) * cell.height, {
        shapes: dayShapes(year, day, day - first + 1, cell),
      }),
    ),
  ];
};

const columnNames = ({ week, weekdaysShort }: YearPlanTexts, { width }: Cell): readonly Shape[] =>
  [week, ...weekdaysShort].map((text, index) => ({
    kind: 'text',
    x: (index + 0.5) * width,
    y: HEADER - 8,
    text,
    size: 14,
    fill: QUIET,
    anchor: 'middle',
  }));

const weekNumber = (monday: DayNumber, index: number, { width, height }: Cell): Shape => ({
  kind: 'text',
  x: width / 2,
  y: HEADER + index * height + height / 2 + 5,
  text: String(toPlainDate(monday).weekOfYear ?? ''),
  size: 14,
  fill: QUIET,
  anchor: 'middle',
});

const dayShapes = (year: Year, day: DayNumber, ofMonth: number, cell: Cell): readonly Shape[] => {
  const entries = year.meetings.get(day) ?? [];
  return [
    ...dayGround(year.closed.get(day), isoWeekday(day) > 5, cell),
    entries.length === 0
      ? {
          kind: 'text',
          x: cell.width / 2,
          y: cell.height * 0.64,
          text: String(ofMonth),
          size: cell.height * 0.4,
          fill: INK,
          anchor: 'middle',
        }
      : {
          kind: 'text',
          x: 2.5,
          y: cell.height * 0.3,
          text: String(ofMonth),
          size: cell.height * 0.3,
          fill: INK,
          bold: true,
        },
    ...dayMarks(entries, year.view, cell),
  ];
};

const dayGround = (
  closed: ClosedDays['kind'] | undefined,
  weekend: boolean,
  { width, height }: Cell,
): readonly Shape[] => {
  const whole = box(0, 0, width, height);
  const frame: Shape = { kind: 'path', d: whole, stroke: LINE, width: 0.75 };
  if (closed === 'closed') return [{ kind: 'path', d: whole, fill: CLOSED, opacity: 0.75 }, frame];
  if (closed === 'school')
    return [6, 14, 22, 30, 38]
      .filter((y) => y < height)
      .map((y): Shape => ({ kind: 'path', d: box(0, y, width, 2), fill: SCHOOL, opacity: 0.45 }))
      .concat(frame);
  return weekend ? [{ kind: 'path', d: whole, fill: LINE, opacity: 0.25 }, frame] : [frame];
};

/** One large mark; two side by side below the day's number; three around it; more are small and in a row. */
const dayMarks = (
  entries: readonly Entry[],
  view: YearPlanView,
  { width, height }: Cell,
): readonly Shape[] => {
  const { places, size } = ARRANGEMENTS[entries.length] ?? inARow(entries.length);
  const radius = Math.min(width, height) * size;
  return entries.map(({ forum, meeting }, index) => {
    const [x = 0.5, y = 0.5] = places[index] ?? [];
    const mark = at(x * width, y * height, { shapes: meetingMark(forum, meeting, radius) });
    return { ...mark, label: meetingLabel(forum, meeting, view) };
  });
};

/** Middles of marks and their radius, as parts of the cell. */
interface Arrangement {
  readonly places: readonly (readonly [number, number])[];
  readonly size: number;
}

const ARRANGEMENTS: Readonly<Record<number, Arrangement>> = {
  1: { places: [[0.57, 0.6]], size: 0.33 },
  2: {
    places: [
      [0.26, 0.7],
      [0.74, 0.7],
    ],
    size: 0.22,
  },
  3: {
    places: [
      [0.74, 0.26],
      [0.26, 0.74],
      [0.74, 0.74],
    ],
    size: 0.2,
  },
};

const inARow = (count: number): Arrangement => ({
  places: Array.from({ length: count }, (_, index) => [(index + 0.5) / count, 0.7]),
  size: 0.4 / count,
});
