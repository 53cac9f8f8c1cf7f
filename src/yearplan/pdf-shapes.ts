import type PDFDocument from 'pdfkit';
import type { Shape } from './drawing.ts';

/** Draws a shape on the page, in the units and from the origin that hold there now. */
export const drawOn = (doc: InstanceType<typeof PDFDocument>, shape: Shape): void => {
  switch (shape.kind) {
    case 'path': {
      const { d, fill, stroke, opacity = 1, width = 1 } = shape;
      doc.path(d).lineWidth(width).fillOpacity(opacity);
      if (fill && stroke) doc.fillAndStroke(fill, stroke);
      else if (fill) doc.fill(fill);
      else if (stroke) doc.stroke(stroke);
      return;
    }
    case 'text': {
      const { x, y, text, size, fill, bold = false, anchor = 'start', turn } = shape;
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillOpacity(1)
        .fillColor(fill);
      const width = doc.widthOfString(text);
      const from = { start: x, middle: x - width / 2, end: x - width }[anchor];
      doc.save();
      if (turn) doc.rotate(turn, { origin: [x, y] });
      doc.text(text, from, y, { lineBreak: false, baseline: 'alphabetic' });
      doc.restore();
      return;
    }
    case 'group': {
      doc.save().translate(shape.x, shape.y);
      for (const inner of shape.shapes) drawOn(doc, inner);
      doc.restore();
    }
  }
};
