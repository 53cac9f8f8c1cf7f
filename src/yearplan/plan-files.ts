import { yearPage } from './page.ts';
import { monthsPicture, wheelPicture } from './pictures.ts';
import { planIcs } from './plan-ics.ts';
import type { PlanSource } from './plan-source.ts';
import { svgOf } from './svg.ts';

type Content = string | Uint8Array;

/** What the large libraries write is loaded by whoever asks for it. */
const WRITERS = {
  'arshjul.svg': ({ view }) => svgOf(wheelPicture(view)),
  'arshjul.png': async ({ view }) => (await import('./png.ts')).pngOf(wheelPicture(view)),
  'maaneder.svg': ({ view }) => svgOf(monthsPicture(view)),
  'plan.pdf': async ({ view, at }) => (await import('./pdf.ts')).planPdf(view, at),
  'plan.ics': ({ view, at }) => planIcs(view, at),
  'plan.xlsx': async (source) => (await import('./spreadsheet.ts')).planSpreadsheet(source),
  'arshjul.html': ({ view }) => yearPage(view),
} as const satisfies Record<string, (source: PlanSource) => Content | Promise<Content>>;

/** The names that what a year is written as is saved under; the page shows and links the others. */
export type PlanFile = keyof typeof WRITERS;

export const PLAN_FILES = Object.keys(WRITERS) as readonly PlanFile[];

export const isPlanFile = (name: string): name is PlanFile => Object.hasOwn(WRITERS, name);

export const planFile = async (name: PlanFile, source: PlanSource): Promise<Content> => WRITERS[name](source);
