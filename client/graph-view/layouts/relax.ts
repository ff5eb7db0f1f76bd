/** Springs and close repulsion (Fruchterman and Reingold's grid variant): turns a coarse layout into a readable one. */
import type { Point } from '../placement.ts';
import { distinctEdges, neighboursOf } from './graph.ts';
import { isFixed } from './overlaps.ts';
import type { LayoutRequest, Places } from './request.ts';

const ROUNDS = 60;
/** From a cell to the one beside it; more than there are cells in a column. */
const ROW = 1_000_000;

interface Body extends Point {
  fixed: boolean;
  /** What pulls and pushes it in this round. */
  fx: number;
  fy: number;
}

interface Spring {
  a: Body;
  b: Body;
  firmness: number;
}

/** Bodies by cell: repulsion ends within the next one. */
function cellsOf(bodies: readonly Body[], size: number): Map<number, Body[]> {
  const cells = new Map<number, Body[]>();
  for (const body of bodies) {
    const key = Math.floor(body.x / size) * ROW + Math.floor(body.y / size);
    const cell = cells.get(key);
    if (cell) cell.push(body);
    else cells.set(key, [body]);
  }
  return cells;
}

/** Half of the cells around one: the other half meets it from its own side. */
const AHEAD = [1, ROW - 1, ROW, ROW + 1];

function repel(bodies: readonly Body[], ideal: number): void {
  const reach = ideal * 2;
  const meet = (a: Body, b: Body): void => {
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    const square = dx * dx + dy * dy;
    if (square > reach * reach) return;
    const strength = (ideal * ideal) / Math.max(square, 1);
    a.fx += dx * strength;
    a.fy += dy * strength;
    b.fx -= dx * strength;
    b.fy -= dy * strength;
  };
  const cells = cellsOf(bodies, reach);
  for (const [key, cell] of cells) {
    for (const [i, a] of cell.entries()) for (let j = 0; j < i; j++) meet(a, cell[j] as Body);
    for (const step of AHEAD) {
      const next = cells.get(key + step) ?? [];
      for (const a of cell) for (const b of next) meet(a, b);
    }
  }
}

/** A hub's many springs are weak each, or together they would pull its surroundings into one heap. */
function attract(springs: readonly Spring[], ideal: number): void {
  for (const { a, b, firmness } of springs) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const strength = (firmness * Math.hypot(dx, dy)) / ideal;
    a.fx += dx * strength;
    a.fy += dy * strength;
    b.fx -= dx * strength;
    b.fy -= dy * strength;
  }
}

/** No body moves farther in a round than the heat, which falls from round to round. */
function move(bodies: readonly Body[], heat: number): void {
  for (const body of bodies) {
    const force = Math.hypot(body.fx, body.fy);
    if (!body.fixed && force > 0) {
      body.x += (body.fx / force) * Math.min(force, heat);
      body.y += (body.fy / force) * Math.min(force, heat);
    }
    [body.fx, body.fy] = [0, 0];
  }
}

/** Improves places by some rounds of forces towards edges of the ideal length. */
export function relaxed(laid: Places, { nodes, edges, current }: LayoutRequest, ideal: number): Places {
  const bodies = new Map(
    nodes.map((node, i): [string, Body] => {
      const { x, y } = laid[node.id] ?? { x: 0, y: 0 };
      const fixed = isFixed(node, current);
      // Twins lie on one point, where no force tells them apart: each a hair along its own way (the golden angle).
      const hair = fixed ? 0 : ideal / 20;
      return [node.id, { x: x + hair * Math.cos(i * 2.4), y: y + hair * Math.sin(i * 2.4), fixed, fx: 0, fy: 0 }];
    }),
  );
  const neighbours = neighboursOf(nodes, edges);
  const degree = (id: string): number => neighbours.get(id)?.length ?? 1;
  const springs = distinctEdges(nodes, edges).map(({ source, target }) => ({
    a: bodies.get(source) as Body,
    b: bodies.get(target) as Body,
    firmness: 1 / Math.min(degree(source), degree(target)),
  }));
  const all = [...bodies.values()];
  for (let round = 0; round < ROUNDS; round++) {
    repel(all, ideal);
    attract(springs, ideal);
    move(all, ideal * (1 - round / ROUNDS));
  }
  return Object.fromEntries([...bodies].map(([id, { x, y }]) => [id, { x, y }]));
}
