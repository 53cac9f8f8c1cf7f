import { textsFor } from '../texts/index.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { describeYear } from './description.ts';
import { titled } from './pictures.ts';
import { type MeetingRow, meetingRows } from './rows.ts';
import { xml } from './svg.ts';
import type { YearPlanView } from './view.ts';

/**
 * The year as a page of its own, next to the files it shows and links: semantic HTML that needs no script, narrow
 * enough for a phone, and good to print.
 */
export const yearPage = (view: YearPlanView): string => {
  const texts = yearPlanTexts(view.language);
  const title = titled(view, texts.wheelTitle(view.year, view.name));
  const months = texts.monthsTitle(view.year, view.name);
  const count = view.forums.reduce((sum, { meetings }) => sum + meetings.length, 0);
  return [
    `<!DOCTYPE html><html lang="${xml(view.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${xml(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${xml(title)}</h1>`,
    `<p>${xml(texts.summary(count, view.forums.length))}</p>`,
    downloads(view),
    `<img src="arshjul.svg" alt="${xml(describeYear(view))}">`,
    `<img src="maaneder.svg" alt="${xml(months)}">`,
    tableOf(view),
    '</main></body></html>\n',
  ].join('\n');
};

const downloads = ({ language }: YearPlanView): string => {
  const { year } = textsFor(language);
  const link = (file: string, name: string) => `<li><a href="${file}">${xml(name)}</a></li>`;
  return [
    `<nav aria-label="${xml(year.download)}"><ul>`,
    link('plan.pdf', year.files.pdf),
    link('plan.ics', year.files.ics),
    link('plan.xlsx', year.files.xlsx),
    link('arshjul.svg', year.files.svg),
    '</ul></nav>',
  ].join('');
};

const tableOf = (view: YearPlanView): string => {
  const { columns, tableTitle } = yearPlanTexts(view.language);
  const rows = meetingRows(view);
  const placed = rows.some(({ place }) => place !== '');
  const head = [columns.date, columns.time, columns.forum, ...(placed ? [columns.place] : [])];
  return [
    `<table><caption>${xml(tableTitle(view.year, view.name))}</caption>`,
    `<thead><tr>${head.map((name) => `<th scope="col">${xml(name)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => rowOf(row, view, placed)),
    '</tbody></table>',
  ].join('\n');
};

const rowOf = (row: MeetingRow, { language }: YearPlanView, placed: boolean): string => {
  const { start, end, name, place, status, isOff } = row;
  const { format } = textsFor(language);
  const forum = isOff ? `<s>${xml(name)}</s> (${xml(status.toLowerCase())})` : xml(name);
  const cells = [`${format.time(start)}–${format.time(end)}`, forum, ...(placed ? [xml(place)] : [])];
  return `<tr><th scope="row">${xml(format.date(start))}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

const STYLE = `
body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.5 'Segoe UI',system-ui,Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style:none}
nav a{display:block;padding:.6rem .9rem;border:1px solid #444791;border-radius:.4rem;color:#444791;text-decoration:none}
nav a:hover,nav a:focus{text-decoration:underline}
img{display:block;width:100%;height:auto;margin:1rem 0}
table{width:100%;border-collapse:collapse}
caption{padding:.5rem 0;font-weight:600;text-align:left}
th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid #ddd;text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600}
tbody th,tbody td:nth-child(2){white-space:nowrap}
td{overflow-wrap:anywhere;hyphens:auto}
@media(max-width:30rem){table{font-size:.85rem}th,td{padding-right:.35rem}}
tr{break-inside:avoid}
@media print{nav{display:none}main{max-width:none;padding:0}}`;
