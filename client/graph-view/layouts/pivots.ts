/** A coarse layout of a large graph, from the distances to some of its nodes (pivot MDS, Brandes and Pich 2007). */
import { busiestFirst, neighboursOf } from './graph.ts';
import type { LayoutRequest, Places } from './request.ts';

const PIVOTS = 40;
/** Of the power iteration: a draft needs no more digits. */
const ROUNDS = 80;

type Joins = readonly (readonly number[])[];

/** In how many steps each node is reached from one; infinite where it is not. */
function stepsFrom(joins: Joins, root: number): Float64Array {
  const steps = new Float64Array(joins.length).fill(Number.POSITIVE_INFINITY);
  const reached = [root];
  steps[root] = 0;
  for (const at of reached)
    for (const next of joins[at] ?? [])
      if (steps[next] === Number.POSITIVE_INFINITY) {
        steps[next] = (steps[at] ?? 0) + 1;
        reached.push(next);
      }
  return steps;
}

/** Neighbours by index, and the busiest node; parts hang on that one by their own busiest. */
function joinsOf({ nodes, edges }: LayoutRequest): { joins: Joins; hub: number } {
  const neighbours = neighboursOf(nodes, edges);
  const index = new Map(nodes.map((n, i) => [n.id, i]));
  const at = (id: string): number => index.get(id) as number;
  const joins = nodes.map((n) => (neighbours.get(n.id) ?? []).map(at));
  const [hub = 0, ...others] = busiestFirst(nodes, neighbours).map((n) => at(n.id));
  const isReached = stepsFrom(joins, hub).map((steps) => Number(Number.isFinite(steps)));
  for (const other of others) {
    if (isReached[other]) continue;
    stepsFrom(joins, other).forEach((steps, i) => {
      if (Number.isFinite(steps)) isReached[i] = 1;
    });
    joins[hub]?.push(other);
    joins[other]?.push(hub);
  }
  return { joins, hub };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((all, value, i) => all + value * (b[i] ?? 0), 0);

/** Squared distances to pivots that lie far from one another, a column for each, with means of 0 both ways. */
function centredColumns(joins: Joins, hub: number): Float64Array[] {
  const nearest = new Float64Array(joins.length).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  for (let pivot = hub; columns.length < Math.min(PIVOTS, joins.length); ) {
    const steps = stepsFrom(joins, pivot);
    columns.push(steps.map((d) => d * d));
    steps.forEach((d, i) => {
      nearest[i] = Math.min(nearest[i] ?? 0, d);
    });
    pivot = nearest.indexOf(nearest.reduce((a, b) => Math.max(a, b)));
  }
  const rows = nearest.map((_, i) => columns.reduce((all, c) => all + (c[i] ?? 0), 0) / columns.length);
  const mean = sum(rows) / rows.length;
  return columns.map((column) => {
    const own = sum(column) / column.length;
    return column.map((d, i) => -(d - own - (rows[i] ?? 0) + mean) / 2);
  });
}

/** The strongest direction of a symmetric matrix beside those `before`. */
function strongest(matrix: readonly Float64Array[], before: readonly Float64Array[]): Float64Array {
  let vector = Float64Array.from(matrix, (_, i) => 1 + ((7 * i) % 5));
  for (let round = 0; round < ROUNDS; round++) {
    let next = Float64Array.from(matrix, (row) => dot(row, vector));
    for (const other of before) {
      const part = dot(next, other);
      next = next.map((value, i) => value - part * (other[i] ?? 0));
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    vector = next.map((value) => value / length);
  }
  return vector;
}

/** The nodes' places in one direction; their spread grows with its root, as that of distances does. */
function placesAlong(columns: readonly Float64Array[], direction: Float64Array): Float64Array {
  const places = new Float64Array(columns[0]?.length ?? 0).map((_, i) =>
    columns.reduce((all, column, c) => all + (column[i] ?? 0) * (direction[c] ?? 0), 0),
  );
  const root = Math.sqrt(Math.sqrt(dot(places, places))) || 1;
  return places.map((place) => place / root);
}

/** Places of which only the proportions tell; nodes with the same neighbours lie on one point. */
export function drafted(request: LayoutRequest): Places {
  const { joins, hub } = joinsOf(request);
  const columns = centredColumns(joins, hub);
  const matrix = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)));
  const first = strongest(matrix, []);
  const second = strongest(matrix, [first]);
  const [x, y] = [placesAlong(columns, first), placesAlong(columns, second)];
  return Object.fromEntries(request.nodes.map(({ id }, i) => [id, { x: x[i] ?? 0, y: y[i] ?? 0 }]));
}
