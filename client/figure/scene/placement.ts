/** Where the names of nodes stand: on the side that the fewest lines come from, and never over another name. Pure. */
import type { FigureNode } from './input.ts';
import type { Box, Plate, Point, TextItem } from './items.ts';
import { outerSizeOf } from './outlines.ts';

export type Label = TextItem & { plate: Plate };
export type Segment = readonly [Point, Point];

/** Between a node and its name, to the side and above. */
const GAP = 4;
/** What a place costs: a line crossed, a node covered, words along a line, and most a name. */
const COST = { line: 1, node: 6, words: 10, name: 40 } as const;
/** Of equal places, the first: below, above, right, left. */
const BIAS = [0, 0.4, 0.5, 0.6] as const;
/** Beyond so many pairs of nodes and lines, all names stand below: nobody would wait for better. */
const MOST_PAIRS = 3_000_000;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line runs through a box (Liang and Barsky). */
export function crosses([a, b]: Segment, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, a.x - x],
    [dx, x + width - a.x],
    [-dy, a.y - y],
    [dy, y + height - a.y],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return from <= to;
}

function shifted(label: Label, dx: number, dy: number): Label {
  const by = <P extends Point>(p: P): P => ({ ...p, x: p.x + dx, y: p.y + dy });
  return { ...label, lines: label.lines.map(by), plate: by(label.plate) };
}

/** A name that stands below its node, there and at its three other sides. */
function places(node: FigureNode, label: Label): Label[] {
  const reach = outerSizeOf(node) / 2 + GAP;
  const { plate } = label;
  const level = node.y - plate.y - plate.height / 2;
  return [
    label,
    shifted(label, 0, node.y - reach - plate.y - plate.height),
    shifted(label, node.x + reach - plate.x, level),
    shifted(label, node.x - reach - plate.x - plate.width, level),
  ];
}

/**
 * Places the names, those of larger nodes first, among lines and the words along them; each is given standing below its node.
 * A name that would cover another at every side is left out.
 */
export function namesPlaced(
  named: ReadonlyMap<FigureNode, Label>,
  { lines, words }: { lines: readonly Segment[]; words: readonly Box[] },
): Map<FigureNode, Label> {
  const nodes = [...named.keys()];
  const bodies = nodes.map((n) => {
    const size = outerSizeOf(n);
    return { node: n, x: n.x - size / 2, y: n.y - size / 2, width: size, height: size };
  });
  const few = nodes.length * (lines.length + nodes.length) <= MOST_PAIRS;
  const taken: Box[] = [];
  const found = new Map<FigureNode, Label>();
  const rank = (n: FigureNode): number => n.size + (n.emphasis ? 1000 : 0);
  for (const node of nodes.sort((a, b) => rank(b) - rank(a))) {
    const below = named.get(node) as Label;
    const costs = (few ? places(node, below) : [below]).map((label, i) => ({
      label,
      cost:
        (BIAS[i] ?? 0) +
        COST.name * taken.filter((box) => overlap(box, label.plate)).length +
        (few
          ? COST.node * bodies.filter((b) => b.node !== node && overlap(b, label.plate)).length +
            COST.words * words.filter((box) => overlap(box, label.plate)).length +
            COST.line * lines.filter((line) => crosses(line, label.plate)).length
          : 0),
    }));
    const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
    if (taken.some((box) => overlap(box, best.label.plate))) continue;
    taken.push(best.label.plate);
    found.set(node, best.label);
  }
  return found;
}
