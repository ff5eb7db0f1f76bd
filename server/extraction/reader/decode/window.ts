/** A window's scores decoded and added to the analysis: sentences, trees, tags, ties. */
import type { Analysis } from '../analysis.ts';
import type { WindowOutput } from '../inference.ts';
import type { Manifest } from '../weights.ts';
import { spansOf } from './tags.ts';
import { bestTree } from './tree.ts';

/** A gap that always begins a sentence; the exported graph has the same rule. */
const BLANK_LINE = 3;
/** Names are proposed a little too often: what does not stand is refused when the whole document is weighed. */
const EAGERNESS = 1.2;
/** Above this probability of standing outside all names a word keeps no vectors. */
const NO_NAME = 0.98;

/** Adds the words [from, to) of the analysis, which `read` scores. */
export function addWindow(analysis: Analysis, read: WindowOutput, from: number, to: number, labels: Manifest): void {
  addTrees(analysis, read, from, to, labels);
  const size = to - from;
  for (const [logs, tags, eagerness] of [
    [read.names, labels.names, EAGERNESS],
    [read.offices, labels.offices, 0],
  ] as const)
    for (const span of spansOf(logs, tags, eagerness))
      analysis.mentions.push({ ...span, from: span.from + from, to: span.to + from });
  const width = labels.names.length;
  const [person, body] = [read.person.length / size, read.body.length / size];
  for (let i = 0; i < size; i++) {
    const row = read.names.slice(i * width, (i + 1) * width).map(Math.exp);
    analysis.probabilities.push(row);
    analysis.ties.push(
      (row[0] ?? 0) < NO_NAME
        ? { person: read.person.slice(i * person, (i + 1) * person), body: read.body.slice(i * body, (i + 1) * body) }
        : undefined,
    );
  }
}

function addTrees(analysis: Analysis, read: WindowOutput, from: number, to: number, labels: Manifest): void {
  const size = to - from;
  let sentence = analysis.sentence.at(-1) ?? -1;
  const begins: number[] = [];
  for (let i = 0; i < size; i++) {
    if (i === 0 || (read.start[i] ?? 0) > 0 || (analysis.words[from + i]?.gap ?? 0) >= BLANK_LINE) {
      sentence += 1;
      begins.push(i);
    }
    analysis.sentence.push(sentence);
  }
  begins.forEach((first, k) => {
    const length = (begins[k + 1] ?? size) - first;
    const local = (head: number): number => (head === 0 ? 0 : head - first);
    const greedy = [-1, ...read.heads.slice(first, first + length).map(local)];
    const score = (word: number, head: number): number =>
      read.arcs[(first + word - 1) * (size + 1) + (head === 0 ? 0 : first + head)] ?? 0;
    const heads = bestTree(length, score, greedy);
    for (let i = 1; i <= length; i++) {
      const head = heads[i] as number;
      const label = labels.relations[read.relations[first + i - 1] ?? 0] ?? 'dep';
      analysis.heads.push(head === 0 ? -1 : from + first + head - 1);
      // The label was read for the greedy head; the root's is fixed.
      analysis.relations.push(head === 0 ? 'root' : label === 'root' ? 'dep' : label);
      analysis.upos.push(labels.upos[read.upos[first + i - 1] ?? 0] ?? 'X');
    }
  });
}
