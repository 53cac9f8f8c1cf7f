import type { Drawing, Shape } from './drawing.ts';
import { n } from './drawing.ts';

const FONTS = "'Open Sans', 'Segoe UI', system-ui, Helvetica, Arial, sans-serif";

/** The drawing as a standalone SVG: an image with a name and a description, and nothing in it that runs or loads. */
export const svgOf = ({ width, height, title, description, language, shapes }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" role="img" lang="${xml(language)}" aria-labelledby="title desc" font-family="${FONTS}">`,
    `<title id="title">${xml(title)}</title>`,
    `<desc id="desc">${xml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...shapes.map(shapeOf),
    '</svg>\n',
  ].join('\n');

const shapeOf = (shape: Shape): string => {
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}"${attributes({
        fill: shape.fill ?? 'none',
        'fill-opacity': shape.opacity,
        stroke: shape.stroke,
        'stroke-width': shape.stroke && (shape.width ?? 1),
      })}/>`;
    case 'text':
      return `<text x="${n(shape.x)}" y="${n(shape.y)}"${attributes({
        'font-size': shape.size,
        'font-weight': shape.bold ? 700 : undefined,
        'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
        fill: shape.fill,
        transform: shape.turn ? `rotate(${n(shape.turn)} ${n(shape.x)} ${n(shape.y)})` : undefined,
      })}>${xml(shape.text)}</text>`;
    case 'group': {
      const label = shape.label === undefined ? '' : `<title>${xml(shape.label)}</title>`;
      return `<g transform="translate(${n(shape.x)} ${n(shape.y)})">${label}${shape.shapes.map(shapeOf).join('')}</g>`;
    }
  }
};

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

/** Text within XML or HTML. Characters that XML 1.0 has no way to say are left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
