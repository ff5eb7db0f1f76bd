/** The likeliest valid sequence of BIO tags (Viterbi), as spans. */

export interface TagSpan {
  /** Word indexes, `to` exclusive. */
  from: number;
  to: number;
  type: string;
  /** Geometric mean of its words' tags. */
  probability: number;
}

/**
 * `logs` has `tags.length` log probabilities for each word, row by row. `eagerness` is taken off the log
 * probability of standing outside: above 0, spans that are a little less likely than none are found too.
 */
export function spansOf(logs: Float32Array, tags: readonly string[], eagerness = 0): TagSpan[] {
  const outside = tags.indexOf('O');
  const eager = logs.map((x, i) => (i % tags.length === outside ? x - eagerness : x));
  const path = viterbi(eager, tags);
  const spans: TagSpan[] = [];
  for (let i = 0; i < path.length; ) {
    const tag = tags[path[i] as number] as string;
    let to = i + 1;
    if (tag === 'O') {
      i = to;
      continue;
    }
    const type = tag.slice(2);
    while (to < path.length && tags[path[to] as number] === `I-${type}`) to++;
    let sum = 0;
    for (let k = i; k < to; k++) sum += logs[k * tags.length + (path[k] as number)] as number;
    spans.push({ from: i, to, type, probability: Math.exp(sum / (to - i)) });
    i = to;
  }
  return spans;
}

/** Tag ids by word; an inside tag only follows its own begin or inside. */
function viterbi(logs: Float32Array, tags: readonly string[]): number[] {
  const n = logs.length / tags.length;
  const from = tags.map((tag) =>
    tags.flatMap((before, b) => (!tag.startsWith('I-') || before.slice(2) === tag.slice(2) ? [b] : [])),
  );
  const back = new Uint8Array(n * tags.length);
  let scores = tags.map((tag, t) => (tag.startsWith('I-') || n === 0 ? Number.NEGATIVE_INFINITY : (logs[t] as number)));
  for (let i = 1; i < n; i++) {
    const before = scores;
    scores = tags.map((_, t) => {
      let best = -1;
      for (const b of from[t] as number[]) if (best < 0 || (before[b] as number) > (before[best] as number)) best = b;
      back[i * tags.length + t] = best;
      return (before[best] as number) + (logs[i * tags.length + t] as number);
    });
  }
  const path = new Array<number>(n);
  let at = scores.indexOf(Math.max(...scores));
  for (let i = n - 1; i >= 0; i--) {
    path[i] = at;
    at = back[i * tags.length + at] as number;
  }
  return path;
}
