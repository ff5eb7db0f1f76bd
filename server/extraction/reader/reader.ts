/**
 * The narrow interface of the trained reader: a text with what the rules marked in it goes in, an analysis comes
 * out. A bigger model or a remote one can take this one's place.
 */
import type { Markup } from '../recognise/mention.ts';
import type { Page } from '../segment/page.ts';
import { Analysis } from './analysis.ts';
import { spansOf } from './decode/tags.ts';
import { bestTree } from './decode/tree.ts';
import { lexicalOf, shapeOf } from './features.ts';
import { type Inference, openInference, type Runtime, type WindowInput, type WindowOutput } from './inference.ts';
import { loadWeights } from './weights.ts';
import { windowsOf } from './windows.ts';
import { CLS, SEP, wordPieces } from './wordpiece.ts';
import { wordsOf } from './words.ts';

export interface Reader {
  readonly version: string;
  readonly runtime: Inference['runtime'];
  read(page: Page, markup: Markup, begin: number): Promise<Analysis>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  weights?: URL;
  runtime?: Runtime;
  threads?: number;
}

/** Opens the reader: checks the weights' checksums and makes the graph ready. */
export async function openReader({
  weights: folder,
  runtime = 'auto',
  threads = 2,
}: ReaderOptions = {}): Promise<Reader> {
  const { manifest, graph, vocabulary } = await loadWeights(folder);
  const inference = await openInference(graph, runtime, threads);
  const pieces = wordPieces(vocabulary);
  return {
    version: manifest.version,
    runtime: inference.runtime,
    close: () => inference.close(),
    read: async (page, markup, begin) => {
      const analysis = new Analysis(manifest.names, manifest.distances, manifest.distanceWeights);
      const words = wordsOf(page.text.slice(begin)).map((w) => ({ ...w, start: w.start + begin, end: w.end + begin }));
      for (const word of words) analysis.words.push(word);
      const cut = words.map((w) => pieces(w.text));
      const { lexical, rule } = lexicalOf(page, markup, words);
      for (const [from, to] of windowsOf(words, cut)) {
        const input: WindowInput = { pieces: [CLS], shape: [0], gap: [0], lexical: [0], rule: [0], first: [0] };
        for (let i = from; i < to; i++) {
          const word = words[i];
          if (!word) continue;
          input.first.push(input.pieces.length);
          for (const piece of cut[i] ?? []) {
            input.pieces.push(piece);
            input.shape.push(shapeOf(word.text));
            input.gap.push(word.gap);
            input.lexical.push(lexical[i] ?? 0);
            input.rule.push(rule[i] ?? 0);
          }
        }
        input.pieces.push(SEP);
        for (const key of ['shape', 'gap', 'lexical', 'rule'] as const) input[key].push(0);
        add(analysis, await inference.run(input), from, to, manifest);
      }
      return analysis;
    },
  };
}

const BLANK_LINE = 3;

/** Decodes one window and adds it to the analysis. */
function add(
  analysis: Analysis,
  read: WindowOutput,
  from: number,
  to: number,
  labels: { names: string[]; offices: string[]; relations: string[]; upos: string[] },
): void {
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
      analysis.heads.push(head === 0 ? -1 : from + first + head - 1);
      const label = labels.relations[read.relations[first + i - 1] ?? 0] ?? 'dep';
      // The label was read for the greedy head; the root's is fixed.
      analysis.relations.push(head === 0 ? 'root' : label === 'root' ? 'dep' : label);
      analysis.upos.push(labels.upos[read.upos[first + i - 1] ?? 0] ?? 'X');
    }
  });
  for (const [logs, tags] of [
    [read.names, labels.names],
    [read.offices, labels.offices],
  ] as const)
    for (const span of spansOf(logs, tags))
      analysis.mentions.push({ ...span, from: span.from + from, to: span.to + from });
  const width = labels.names.length;
  const [person, body] = [read.person.length / size, read.body.length / size];
  for (let i = 0; i < size; i++) {
    const row = read.names.slice(i * width, (i + 1) * width).map(Math.exp);
    analysis.probabilities.push(row);
    analysis.ties.push(
      (row[0] ?? 0) < 0.98
        ? { person: read.person.slice(i * person, (i + 1) * person), body: read.body.slice(i * body, (i + 1) * body) }
        : undefined,
    );
  }
}
