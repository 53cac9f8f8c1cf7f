import { renderAsync } from '@resvg/resvg-js';
import type { Drawing } from './drawing.ts';
import { FONTS } from './fonts.ts';
import { svgOf } from './svg.ts';

/** Teams shows pictures up to 1024 pixels each way, and up to 1 MB. */
const PIXELS_MOST = 1024;

/** The drawing as PNG, as large as Teams takes it; drawn outside the main thread. */
export const pngOf = async (drawing: Drawing): Promise<Uint8Array> => {
  const upright = drawing.height >= drawing.width;
  const image = await renderAsync(svgOf(drawing), {
    font: { fontFiles: [FONTS.regular, FONTS.bold], loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
    fitTo: { mode: upright ? 'height' : 'width', value: PIXELS_MOST },
  });
  return new Uint8Array(image.asPng());
};
