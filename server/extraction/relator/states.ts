/** The words of a document through the relator's encoder. */
import type { Analysis } from '../reader/analysis.ts';
import { type LexicalClasses, shapeOf } from '../reader/features.ts';
import type { Feed, Graph } from '../reader/runtime.ts';
import { CLS, type Pieces, SEP } from '../reader/wordpiece.ts';
import type { Block } from './blocks.ts';
import type { View } from './view.ts';
import type { RelatorManifest } from './weights.ts';
import { type Window, windowsOf } from './windows.ts';

export const WIDTH = 384;

export interface Encoding {
  words: Graph;
  manifest: RelatorManifest;
  pieces: Pieces;
  upos: ReadonlyMap<string, number>;
  relations: ReadonlyMap<string, number>;
}

/** By word of a block: its state, its weight in its sentence, how near it is to each topic. */
export interface States {
  states: Float32Array;
  weight: Float32Array;
  near: Float32Array;
}

/** What the encoder reads of a block, window by window. */
export function* encoderInputs(
  model: Omit<Encoding, 'words'>,
  view: View,
  analysis: Analysis,
  classes: LexicalClasses,
  { from, to }: Block,
): Generator<{ window: Window; input: Record<string, Feed> }> {
  const kinds = model.manifest.kinds;
  const vow = new Map([...view.vows].reverse().map((v) => [v.sentence, 1 + kinds.indexOf(v.kind)]));
  const words = analysis.words.slice(from, to);
  const sentence = view.sentence.slice(from, to);
  const cut = words.map((w) => model.pieces(w.text));
  const features = {
    shape: words.map((w) => shapeOf(w.text)),
    gap: words.map((w) => w.gap),
    lexical: classes.lexical.slice(from, to),
    rule: classes.rule.slice(from, to),
    upos: analysis.upos.slice(from, to).map((u) => model.upos.get(u) ?? 0),
    relation: analysis.relations.slice(from, to).map((r) => model.relations.get(r) ?? 0),
    cast: view.cast.slice(from, to),
    cue: view.cue.slice(from, to),
    vow: sentence.map((s) => vow.get(s) ?? 0),
  };
  for (const window of windowsOf(
    cut.map((p) => p.length),
    sentence,
  ))
    yield { window, input: wordsInput(cut, features, window) };
}

export async function statesOf(
  model: Encoding,
  view: View,
  analysis: Analysis,
  classes: LexicalClasses,
  block: Block,
): Promise<States> {
  const topics = model.manifest.topics.length;
  const count = block.to - block.from;
  const out = {
    states: new Float32Array(count * WIDTH),
    weight: new Float32Array(count),
    near: new Float32Array(count * topics),
  };
  for (const { window, input } of encoderInputs(model, view, analysis, classes, block)) {
    // One at a time and without padding, so that a text reads the same whatever is read beside it.
    const read = await model.words.run(input);
    out.states.set(read.floats('states'), window.from * WIDTH);
    out.weight.set(read.floats('weight'), window.from);
    out.near.set(read.floats('near'), window.from * topics);
  }
  return out;
}

function wordsInput(
  cut: readonly (readonly number[])[],
  features: Readonly<Record<string, readonly number[]>>,
  { begin, from, to }: Window,
): Record<string, Feed> {
  const pieces: number[] = [CLS];
  const first: number[] = [];
  const rows = Object.keys(features).map((name) => ({ name, values: [0] }));
  for (let i = begin; i < to; i++) {
    if (i >= from) first.push(pieces.length);
    const own = cut[i] ?? [];
    pieces.push(...own);
    for (const { name, values } of rows) for (const _ of own) values.push(features[name]?.[i] ?? 0);
  }
  pieces.push(SEP);
  for (const { values } of rows) values.push(0);
  const dims = [1, pieces.length];
  return {
    pieces: { integers: pieces, dims },
    ...Object.fromEntries(rows.map(({ name, values }) => [name, { integers: values, dims }])),
    first: { integers: first, dims: [first.length] },
  };
}
