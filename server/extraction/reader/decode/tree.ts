/**
 * The best tree for scored arcs: greedy heads where they form one, else Chu–Liu/Edmonds
 * (maximum spanning arborescence), with a single word under the root.
 */

/** `score(word, head)`; head 0 is the root, word and head n + 1 the sentence's n-th word. */
export type ArcScores = (word: number, head: number) => number;

/** More than any difference of scores: one root arc is then always enough. */
const ROOT_PENALTY = 1e4;

/** Heads of the words 1…size (index 0 unused), 0 for the root. `greedy` has the best head of each word. */
export function bestTree(size: number, score: ArcScores, greedy: readonly number[]): number[] {
  if (isTree(size, greedy)) return [...greedy];
  const matrix: number[][] = [];
  for (let word = 0; word <= size; word++) {
    const row = new Array<number>(size + 1).fill(Number.NEGATIVE_INFINITY);
    if (word > 0)
      for (let head = 0; head <= size; head++)
        if (head !== word) row[head] = score(word, head) - (head === 0 ? ROOT_PENALTY : 0);
    matrix.push(row);
  }
  return arborescence(matrix);
}

/** One root, and every word leads to it. */
export function isTree(size: number, heads: readonly number[]): boolean {
  let roots = 0;
  const state = new Uint8Array(size + 1); // 0 unseen, 1 on the path, 2 leads to the root
  state[0] = 2;
  for (let word = 1; word <= size; word++) {
    if (heads[word] === 0) roots += 1;
    const path: number[] = [];
    let at = word;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at] ?? 0;
    }
    if (state[at] === 1) return false;
    for (const w of path) state[w] = 2;
  }
  return roots === 1;
}

/** Chu–Liu/Edmonds on `matrix[word][head]`, node 0 the root. Contracts one cycle at a time. */
function arborescence(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  const heads = matrix.map((row, word) => (word === 0 ? -1 : argmax(row)));
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inCycle = new Set(cycle);
  const outside = [...Array(n).keys()].filter((v) => !inCycle.has(v));
  const merged = outside.length; // the contracted node is the last
  const smaller = Array.from({ length: merged + 1 }, () =>
    new Array<number>(merged + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const enter = new Array<number>(merged + 1).fill(-1); // by outside head: the cycle word that it enters at
  const leave = new Array<number>(merged + 1).fill(-1); // by outside word: the cycle word that is its head
  outside.forEach((v, i) => {
    outside.forEach((u, j) => {
      if (v !== 0) (smaller[i] as number[])[j] = matrix[v]?.[u] ?? Number.NEGATIVE_INFINITY;
    });
    for (const c of cycle) {
      const out = matrix[v]?.[c] ?? Number.NEGATIVE_INFINITY;
      if (v !== 0 && out > (smaller[i]?.[merged] ?? 0)) {
        (smaller[i] as number[])[merged] = out;
        leave[i] = c;
      }
      const into = (matrix[c]?.[v] ?? Number.NEGATIVE_INFINITY) - (matrix[c]?.[heads[c] as number] ?? 0);
      if (into > (smaller[merged]?.[i] ?? 0)) {
        (smaller[merged] as number[])[i] = into;
        enter[i] = c;
      }
    }
  });
  const solved = arborescence(smaller);
  const result = [...heads];
  outside.forEach((v, i) => {
    if (v === 0) return;
    const head = solved[i] as number;
    result[v] = head === merged ? (leave[i] as number) : (outside[head] as number);
  });
  const broken = solved[merged] as number;
  result[enter[broken] as number] = outside[broken] as number;
  return result;
}

function argmax(row: readonly number[]): number {
  let best = 0;
  row.forEach((x, i) => {
    if (x > (row[best] as number)) best = i;
  });
  return best;
}

function findCycle(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at] as number;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = [at];
      for (let k = heads[at] as number; k !== at; k = heads[k] as number) cycle.push(k);
      return cycle;
    }
  }
  return null;
}
