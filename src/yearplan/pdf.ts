import PDFDocument from 'pdfkit';
import type { Temporal } from '../domain/time.ts';
import { textsFor } from '../texts/index.ts';
import type { YearColumn, YearPlanTexts } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { describeYear } from './description.ts';
import type { Part } from './drawing.ts';
import { FONTS } from './fonts.ts';
import { legend } from './legend.ts';
import { monthGrid } from './month-grid.ts';
import { INK, LINE, PAPER } from './palette.ts';
import { drawOn } from './pdf-shapes.ts';
import { titled } from './pictures.ts';
import { type MeetingRow, meetingRows } from './rows.ts';
import type { YearPlanView } from './view.ts';
import { wheel } from './wheel.ts';

/** A4 landscape, in points. */
const PAGE = { width: 841.89, height: 595.28, margin: 28 };
const TOP = 70;
const ROOM = { width: PAGE.width - 2 * PAGE.margin, height: PAGE.height - TOP - PAGE.margin };

/**
 * The plan for print: the wheel with its legend, the months, and a table of the meetings; vectors and real text, with
 * headings, table and a text in place of the pictures for screen readers. The same view and time give the same bytes.
 */
export const planPdf = (view: YearPlanView, at: Temporal.Instant): Promise<Uint8Array> => {
  const texts = yearPlanTexts(view.language);
  const title = titled(view, texts.tableTitle(view.year, view.name));
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: view.language,
    displayTitle: true,
    info: { Title: title, Author: view.name, CreationDate: new Date(at.epochMilliseconds) },
  });
  doc.registerFont('regular', FONTS.regular);
  doc.registerFont('bold', FONTS.bold);
  const bytes = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pages: Pages = { doc, root };
  wheelPage(pages, view, texts);
  monthsPage(pages, view, texts);
  tablePages(pages, view, texts);
  root.end();
  doc.end();
  return bytes;
};

type Document = InstanceType<typeof PDFDocument>;
interface Pages {
  readonly doc: Document;
  readonly root: PDFKit.PDFStructureElement;
}

const collect = (doc: Document): Promise<Uint8Array> => {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  doc.on('error', reject);
  return promise;
};

const wheelPage = ({ doc, root }: Pages, view: YearPlanView, texts: YearPlanTexts): void => {
  newPage({ doc, root }, titled(view, texts.wheelTitle(view.year, view.name)));
  const circle = wheel(view);
  const scale = ROOM.height / circle.height;
  const left = PAGE.margin + circle.width * scale + 18;
  const beside = PAGE.margin + ROOM.width - left;
  const signs = legend(view, beside / scale);
  const fitting = Math.min(scale, ROOM.height / signs.height);
  figure({ doc, root }, describeYear(view), () => {
    place(doc, circle, PAGE.margin, TOP, scale);
    place(doc, signs, left, TOP, fitting);
  });
};

const monthsPage = ({ doc, root }: Pages, view: YearPlanView, texts: YearPlanTexts): void => {
  const title = titled(view, texts.monthsTitle(view.year, view.name));
  newPage({ doc, root }, title);
  const grid = monthGrid(view, { width: 1080, columns: 4, row: 30 });
  const scale = Math.min(ROOM.width / grid.width, ROOM.height / grid.height);
  figure({ doc, root }, title, () => place(doc, grid, PAGE.margin, TOP, scale));
};

const newPage = ({ doc, root }: Pages, title: string): void => {
  doc.addPage();
  const heading = doc.struct('H1', {}, () => {
    doc.font('bold').fontSize(20).fillColor(INK);
    doc.text(title, PAGE.margin, PAGE.margin, {
      width: ROOM.width,
      height: 28,
      ellipsis: true,
      lineBreak: true,
    });
  });
  root.add(heading);
};

const figure = ({ doc, root }: Pages, alt: string, draw: () => void): void => {
  root.add(doc.struct('Figure', { alt }, draw));
};

const place = (doc: Document, part: Part, x: number, y: number, scale: number): void => {
  doc.save().translate(x, y).scale(scale);
  for (const shape of part.shapes) drawOn(doc, shape);
  doc.restore();
};

const ROW = 17;
const ROWS_A_PAGE = Math.floor(ROOM.height / ROW) - 1;

const tablePages = (pages: Pages, view: YearPlanView, texts: YearPlanTexts): void => {
  const rows = meetingRows(view).map((row) => COLUMNS.map(({ cell }) => cell(row, view)));
  const title = titled(view, texts.tableTitle(view.year, view.name));
  for (let first = 0; first < rows.length; first += ROWS_A_PAGE) {
    newPage(pages, title);
    tableOf(pages, [
      COLUMNS.map(({ column }) => texts.columns[column]),
      ...rows.slice(first, first + ROWS_A_PAGE),
    ]);
  }
};

const tableOf = ({ doc, root }: Pages, rows: readonly (readonly string[])[]): void => {
  const table = doc.struct('Table');
  root.add(table);
  rows.forEach((cells, index) => {
    const y = TOP + index * ROW;
    const row = doc.struct('TR');
    table.add(row);
    if (index % 2 === 0) ground(doc, y, index === 0);
    let x = PAGE.margin;
    for (const [column, text] of cells.entries()) {
      const left = x + 4;
      const width = (COLUMNS[column]?.width ?? 0) * ROOM.width;
      row.add(
        doc.struct(index === 0 ? 'TH' : 'TD', {}, () => cellText(doc, text, left, y, width - 8, index === 0)),
      );
      x += width;
    }
    row.end();
  });
  table.end();
};

const ground = (doc: Document, y: number, header: boolean): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .rect(PAGE.margin, y, ROOM.width, ROW)
    .fillOpacity(header ? 1 : 0.22)
    .fill(LINE);
  doc.fillOpacity(1).fillColor(PAPER);
  doc.endMarkedContent();
};

const cellText = (
  doc: Document,
  text: string,
  x: number,
  y: number,
  width: number,
  header: boolean,
): void => {
  doc
    .font(header ? 'bold' : 'regular')
    .fontSize(9.5)
    .fillColor(INK);
  doc.text(text, x, y + 2, { width, height: ROW - 2, ellipsis: true });
};

interface Column {
  readonly column: YearColumn;
  /** Of the page's width. */
  readonly width: number;
  readonly cell: (row: MeetingRow, view: YearPlanView) => string;
}

const COLUMNS: readonly Column[] = [
  { column: 'date', width: 0.12, cell: ({ start }, { language }) => textsFor(language).format.date(start) },
  { column: 'week', width: 0.06, cell: ({ week }) => String(week) },
  {
    column: 'time',
    width: 0.12,
    cell: ({ start, end }, { language }) => {
      const { time } = textsFor(language).format;
      return `${time(start)}–${time(end)}`;
    },
  },
  { column: 'forum', width: 0.34, cell: ({ name }) => name },
  { column: 'level', width: 0.18, cell: ({ level }) => level },
  { column: 'place', width: 0.18, cell: ({ place: where }) => where },
];
