/** Draws a scene's items in a PDF: paths as vectors, texts as text. */
import { weightOf } from '../fonts/families.ts';
import type { PathItem, SceneItem, TextItem, TextLine } from '../scene/items.ts';
import type { PdfFonts } from './fonts.ts';
import { type Run, runsOf, visualOrder } from './runs.ts';

type Document = PDFKit.PDFDocument;

/** Draws an item; `opacity` is that of the groups around it. */
export function drawItem(document: Document, fonts: PdfFonts, item: SceneItem, opacity = 1): void {
  document.save();
  switch (item.type) {
    case 'rect':
      document.fillOpacity(opacity).rect(item.x, item.y, item.width, item.height).fill(item.fill);
      break;
    case 'path':
      drawPath(document, item, opacity);
      break;
    case 'text':
      drawText(document, fonts, item, opacity);
      break;
    case 'group':
      if (item.clip) document.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height).clip();
      for (const inner of item.items) drawItem(document, fonts, inner, opacity * (item.opacity ?? 1));
  }
  document.restore();
}

function drawPath(
  document: Document,
  { d, fill, stroke, width, dash, opacity, round }: PathItem,
  around: number,
): void {
  const own = around * (opacity ?? 1);
  document.opacity(own);
  document.lineWidth(width ?? 1).miterLimit(4);
  if (dash) document.dash(dash as unknown as number, {});
  if (round) document.lineCap('round').lineJoin('round');
  document.path(d);
  if (fill && stroke) document.fillAndStroke(fill, stroke);
  else if (fill) document.fill(fill);
  else if (stroke) document.stroke(stroke);
}

function drawText(document: Document, fonts: PdfFonts, item: TextItem, around: number): void {
  const { plate, rotate, lines, colour, size } = item;
  if (rotate) document.rotate(rotate.degrees, { origin: [rotate.x, rotate.y] });
  if (plate)
    document
      .fillOpacity(around * plate.opacity)
      .roundedRect(plate.x, plate.y, plate.width, plate.height, plate.radius)
      .fill(plate.fill);
  document.fillOpacity(around).fillColor(colour).fontSize(size);
  for (const line of lines) drawLine(document, fonts, item, line);
}

/** With a list of features, though it is empty, pdfkit shapes a text in one piece; without, word by word from left to right. */
const shaping = ({ level }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } =>
  level % 2 === 1 ? { features: [] } : {};

/** Stretches are placed as they stand on paper and drawn as they are read, so that text taken from the file is in order. */
function drawLine(document: Document, fonts: PdfFonts, { weight, anchor, direction }: TextItem, line: TextLine): void {
  const runs = runsOf(line.text, direction, (c) => fonts.for(c, weightOf(weight))).map((run) => ({
    ...run,
    width: document.font(run.font).widthOfString(run.text, shaping(run)),
  }));
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = anchor === 'middle' ? line.x - width / 2 : line.x;
  const places = new Map(
    visualOrder(runs).map((run) => {
      x += run.width;
      return [run, x - run.width] as const;
    }),
  );
  for (const run of runs)
    document.font(run.font).text(run.text, places.get(run) ?? x, line.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...shaping(run),
    });
}
