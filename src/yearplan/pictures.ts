import { yearPlanTexts } from '../texts/year-plan.ts';
import { describeYear } from './description.ts';
import { at, type Drawing, type Part, stacked } from './drawing.ts';
import { legend } from './legend.ts';
import { monthGrid } from './month-grid.ts';
import { INK } from './palette.ts';
import { wrapped } from './text-width.ts';
import type { YearPlanView } from './view.ts';
import { wheel } from './wheel.ts';

/** Narrow, so that what is written can be read on a phone held upright. */
const WIDTH = 720;
const MARGIN = 18;

/** The årshjul with its legend, upright. */
export const wheelPicture = (view: YearPlanView): Drawing => {
  const title = yearPlanTexts(view.language).wheelTitle(view.year, view.name);
  return picture(view, title, [wheel(view), legend(view, WIDTH)]);
};

/** The twelve months with their legend, two side by side. */
export const monthsPicture = (view: YearPlanView): Drawing => {
  const title = yearPlanTexts(view.language).monthsTitle(view.year, view.name);
  return picture(view, title, [monthGrid(view, { width: WIDTH, columns: 2, row: 42 }), legend(view, WIDTH)]);
};

const picture = (view: YearPlanView, name: string, parts: readonly Part[]): Drawing => {
  const title = titled(view, name);
  const whole = stacked([heading(title), ...parts], 6);
  return {
    width: WIDTH + 2 * MARGIN,
    height: whole.height + 2 * MARGIN,
    title,
    description: describeYear(view),
    language: view.language,
    shapes: [at(MARGIN, MARGIN, whole)],
  };
};

/** "… (forslag)" as long as somebody has to approve it. */
export const titled = ({ forums, language }: YearPlanView, name: string): string => {
  const waits = forums.some(({ meetings }) => meetings.some(({ status }) => status === 'proposed'));
  return waits ? `${name} (${yearPlanTexts(language).proposed.toLowerCase()})` : name;
};

const heading = (title: string): Part => {
  const lines = wrapped(title, 28, WIDTH, 2, true);
  return {
    width: WIDTH,
    height: lines.length * 36,
    shapes: lines.map((text, index) => ({
      kind: 'text',
      x: 0,
      y: 28 + index * 36,
      text,
      size: 28,
      fill: INK,
      bold: true,
    })),
  };
};
