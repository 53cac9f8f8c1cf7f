import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Temporal } from '../domain/time.ts';
import type { YearColumn } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import type { PlanSource } from './plan-source.ts';
import { type WorkRow, workRows } from './rows.ts';

/** One row for each meeting, in order of time: when and where, who calls it, and what goes out before it. */
export const planSpreadsheet = async ({
  organisation,
  view,
  withPeople,
}: Omit<PlanSource, 'at'>): Promise<Uint8Array> => {
  const { columns, tableTitle } = yearPlanTexts(view.language);
  const shown = COLUMNS.filter(({ column }) => withPeople || column !== 'convener');
  const header = shown.map(
    ({ column }): Cell => ({ value: columns[column], fontWeight: 'bold', wrap: true }),
  );
  const rows = workRows(organisation, view).map((row) => shown.map(({ cell }) => cell(row)));
  const file = await writeExcelFile([header, ...rows], {
    sheet: sheetName(tableTitle(view.year, view.name)),
    columns: shown.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Uint8Array(file);
};

interface Column {
  readonly column: YearColumn;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: WorkRow) => Cell;
}

/** Excel's dates have no zone: midnight UTC is the day itself. */
const day = ({ year, month, day: ofMonth }: Temporal.PlainDate | Temporal.PlainDateTime): Cell => ({
  value: new Date(Date.UTC(year, month - 1, ofMonth)),
  type: Date,
  format: 'dd.mm.yyyy',
});

const time = ({ hour, minute }: Temporal.PlainDateTime): Cell => ({
  value: (hour * 60 + minute) / 1440,
  type: Number,
  format: 'hh:mm',
});

/**
 * Always text: the file's format has formulas apart from texts. The apostrophe is for when somebody saves it as CSV
 * and opens that. Source: OWASP, "CSV Injection".
 */
const words = (text: string): Cell => ({
  value: /^[=+\-@\t\r]/.test(text) ? `'${text}` : text,
  type: String,
});

const COLUMNS: readonly Column[] = [
  { column: 'date', width: 12, cell: ({ start }) => day(start) },
  { column: 'weekday', width: 10, cell: ({ weekday }) => words(weekday) },
  { column: 'week', width: 6, cell: ({ week }) => ({ value: week, type: Number }) },
  { column: 'start', width: 7, cell: ({ start }) => time(start) },
  { column: 'end', width: 7, cell: ({ end }) => time(end) },
  { column: 'forum', width: 36, cell: ({ name }) => words(name) },
  { column: 'level', width: 20, cell: ({ level }) => words(level) },
  { column: 'place', width: 22, cell: ({ place }) => words(place) },
  { column: 'convener', width: 26, cell: ({ convener }) => words(convener) },
  { column: 'deadline', width: 15, cell: ({ deadline }) => (deadline ? day(deadline) : null) },
  { column: 'innkalling', width: 17, cell: ({ innkalling }) => (innkalling ? day(innkalling) : null) },
  { column: 'status', width: 12, cell: ({ status }) => words(status) },
];

/** Excel takes no more than 31 characters, and none of these. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
