/** Paints a figure's scene on a canvas: the preview and every band of a PNG are drawn by this alone. */
import { type FigureScene, fontOf, type PathItem, type Plate, type SceneItem, type TextItem } from '../scene/items.ts';

type Pen = CanvasRenderingContext2D;

/** Path data is read once for all bands of a figure. */
const outlines = new WeakMap<PathItem, Path2D>();
function outlineOf(item: PathItem): Path2D {
  const known = outlines.get(item);
  if (known) return known;
  const outline = new Path2D(item.d);
  outlines.set(item, outline);
  return outline;
}

/** Draws with what `look` sets and leaves the pen as it was. */
function apart(pen: Pen, look: () => void): void {
  pen.save();
  look();
  pen.restore();
}

/** Paints the ground, unless it is transparent, and all items in the pen's own transformation. */
export function paint(pen: Pen, { width, height, ground, items }: FigureScene): void {
  if (ground !== null) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
  }
  for (const item of items) paintItem(pen, item);
}

function paintItem(pen: Pen, item: SceneItem): void {
  switch (item.type) {
    case 'rect':
      pen.fillStyle = item.fill;
      pen.fillRect(item.x, item.y, item.width, item.height);
      return;
    case 'path':
      apart(pen, () => paintPath(pen, item));
      return;
    case 'text':
      apart(pen, () => paintText(pen, item));
      return;
    case 'group':
      apart(pen, () => {
        // Of what overlaps within the group, the lower shows through: no group of ours overlaps itself.
        pen.globalAlpha *= item.opacity ?? 1;
        if (item.clip) {
          pen.beginPath();
          pen.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height);
          pen.clip();
        }
        for (const inner of item.items) paintItem(pen, inner);
      });
  }
}

function paintPath(pen: Pen, item: PathItem): void {
  const { fill, stroke, width, dash, opacity, round } = item;
  const outline = outlineOf(item);
  pen.globalAlpha *= opacity ?? 1;
  if (fill) {
    pen.fillStyle = fill;
    pen.fill(outline);
  }
  if (!stroke) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = width ?? 1;
  if (dash) pen.setLineDash([...dash]);
  if (round) pen.lineCap = pen.lineJoin = 'round';
  // As SVG and PDF have it.
  pen.miterLimit = round ? 10 : 4;
  pen.stroke(outline);
}

function paintPlate(pen: Pen, { x, y, width, height, radius, fill, opacity }: Plate): void {
  apart(pen, () => {
    pen.globalAlpha *= opacity;
    pen.fillStyle = fill;
    pen.beginPath();
    pen.roundRect(x, y, width, height, radius);
    pen.fill();
  });
}

function paintText(pen: Pen, { lines, size, weight, colour, anchor, direction, plate, rotate }: TextItem): void {
  if (rotate) {
    pen.translate(rotate.x, rotate.y);
    pen.rotate((rotate.degrees * Math.PI) / 180);
    pen.translate(-rotate.x, -rotate.y);
  }
  if (plate) paintPlate(pen, plate);
  pen.font = fontOf(size, weight);
  pen.fillStyle = colour;
  pen.direction = direction;
  pen.textAlign = anchor === 'middle' ? 'center' : 'left';
  pen.textBaseline = 'alphabetic';
  pen.fontKerning = 'normal';
  for (const { text, x, y } of lines) pen.fillText(text, x, y);
}
