import type { Organisation } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';
import { planPdf } from './pdf.ts';
import { monthsPicture, wheelPicture } from './pictures.ts';
import { planIcs } from './plan-ics.ts';
import { pngOf } from './png.ts';
import { planSpreadsheet } from './spreadsheet.ts';
import { svgOf } from './svg.ts';
import type { YearPlanView } from './view.ts';

/** A file of a plan, under the name it is saved by. */
export interface PlanFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Everything a plan is written as. Only the spreadsheet names people. */
export const planFiles = async (
  organisation: Organisation,
  view: YearPlanView,
  at: Temporal.Instant,
): Promise<readonly PlanFile[]> => [
  { name: 'arshjul.svg', content: svgOf(wheelPicture(view)) },
  { name: 'arshjul.png', content: await pngOf(wheelPicture(view)) },
  { name: 'maaneder.svg', content: svgOf(monthsPicture(view)) },
  { name: 'plan.pdf', content: await planPdf(view, at) },
  { name: 'plan.ics', content: planIcs(view, at) },
  { name: 'plan.xlsx', content: await planSpreadsheet(organisation, view) },
];
