/**
 * Where new nodes go when others are on screen already. Those never move: an
 * analyst remembers a picture by its places. Pure, and the same for the same input.
 */
export interface Point {
  x: number;
  y: number;
}
/** A node with its label as a box around its centre. */
export interface Box extends Point {
  width: number;
  height: number;
}
export interface NewNode {
  id: string;
  width: number;
  height: number;
  /** Ids of nodes it is joined to; those on screen, or placed before it, pull it near. */
  neighbours: readonly string[];
  /** Where it stands best, whatever it is joined to. */
  at?: Point;
}

const GAP = 14;
const RING = 56;
const FIRST_RING = 120;
const MOST_RINGS = 60;

const overlaps = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width + GAP * 2 && Math.abs(a.y - b.y) * 2 < a.height + b.height + GAP * 2;

/** The middle of points; the origin for none. */
export const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / Math.max(points.length, 1),
  y: points.reduce((sum, p) => sum + p.y, 0) / Math.max(points.length, 1),
});

/** A grid over the boxes on screen: looking for a free place must not read all of them each time. */
class Occupied {
  readonly #cells = new Map<string, Box[]>();
  readonly #size = 200;

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.add(box);
  }

  *#keys(box: Box): Generator<string> {
    const { x, y, width, height } = box;
    const [left, right] = [x - width / 2 - GAP, x + width / 2 + GAP].map((v) => Math.floor(v / this.#size)) as [
      number,
      number,
    ];
    const [top, bottom] = [y - height / 2 - GAP, y + height / 2 + GAP].map((v) => Math.floor(v / this.#size)) as [
      number,
      number,
    ];
    for (let i = left; i <= right; i++) for (let j = top; j <= bottom; j++) yield `${i},${j}`;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    for (const key of this.#keys(box)) if (this.#cells.get(key)?.some((other) => overlaps(box, other))) return false;
    return true;
  }
}

/** Angles around a ring, from the preferred one to both sides in turn. */
function* anglesFrom(preferred: number, steps: number): Generator<number> {
  yield preferred;
  for (let k = 1; k <= steps / 2; k++) {
    yield preferred + (k * 2 * Math.PI) / steps;
    yield preferred - (k * 2 * Math.PI) / steps;
  }
}

function freePlace(node: NewNode, around: Point, away: Point, first: number, occupied: Occupied): Point {
  const preferred =
    around.x === away.x && around.y === away.y ? -Math.PI / 2 : Math.atan2(around.y - away.y, around.x - away.x);
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    const radius = first + ring * RING;
    const steps = Math.max(8, Math.floor((2 * Math.PI * radius) / 60));
    for (const angle of anglesFrom(preferred, steps)) {
      const point = { x: around.x + radius * Math.cos(angle), y: around.y + radius * Math.sin(angle) };
      if (occupied.isFree({ ...point, width: node.width, height: node.height })) return point;
    }
  }
  return { x: around.x + first + MOST_RINGS * RING, y: around.y };
}

/**
 * Places each new node near the middle of its neighbours on screen, else near
 * the anchor, on the first free place of growing rings, away from the rest.
 */
export function placeNewNodes(
  existing: Readonly<Record<string, Box>>,
  fresh: readonly NewNode[],
  anchorId: string | null,
): Record<string, Point> {
  const boxes = new Map(Object.entries(existing));
  const occupied = new Occupied(boxes.values());
  const placed: Record<string, Point> = {};
  const centre = middle([...boxes.values()]);
  const waiting = [...fresh];
  while (waiting.length > 0) {
    // Those with most neighbours in place first: they have the least choice.
    let best = 0;
    let most = -1;
    waiting.forEach((node, i) => {
      const near = node.neighbours.filter((id) => boxes.has(id)).length;
      if (near > most) [best, most] = [i, near];
    });
    const node = waiting.splice(best, 1)[0] as NewNode;
    const near = node.neighbours.flatMap((id) => boxes.get(id) ?? []);
    const anchor = anchorId ? boxes.get(anchorId) : undefined;
    const around = node.at ?? (near.length > 0 ? middle(near) : (anchor ?? centre));
    // Between several neighbours the middle itself is best; beside one, a ring leaves room for the line.
    const first = node.at || near.length > 1 ? 0 : boxes.size === 0 ? 0 : FIRST_RING;
    const point = freePlace(node, around, near.length === 1 || anchor ? centre : around, first, occupied);
    const box = { ...point, width: node.width, height: node.height };
    placed[node.id] = point;
    boxes.set(node.id, box);
    occupied.add(box);
  }
  return placed;
}

/**
 * Pushes overlapping boxes apart, each pair along the way that is shorter. For a
 * first layout only, where nothing has a place yet that anyone remembers.
 */
export function separate(boxes: Readonly<Record<string, Box>>, rounds = 60): Record<string, Point> {
  const all = Object.entries(boxes)
    .map(([id, box]) => ({ id, ...box }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [all[i] as Box, all[j] as Box];
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const overX = (a.width + b.width) / 2 + GAP / 2 - Math.abs(dx);
        const overY = (a.height + b.height) / 2 + GAP / 2 - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX < overY) {
          const step = (dx < 0 ? -overX : overX) / 2;
          a.x += step;
          b.x -= step;
        } else {
          const step = (dy < 0 ? -overY : overY) / 2;
          a.y += step;
          b.y -= step;
        }
      }
    }
    if (!moved) break;
  }
  return Object.fromEntries(all.map(({ id, x, y }) => [id, { x, y }]));
}
