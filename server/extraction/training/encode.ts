/**
 * Step 3 of the training: adds to each document (JSON Lines on standard input) what the encoder reads, by the
 * same code that the server runs: `node --import tsx encode.ts VOCABULARY < docs.jsonl > docs.encoded.jsonl`.
 * Documents of the treebanks come with their words; those of articles get them here.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lexicalOf, shapeOf } from '../reader/features.ts';
import { wordPieces } from '../reader/wordpiece.ts';
import { type Word, wordsOf } from '../reader/words.ts';
import { recognise } from '../rules.ts';
import { segment } from '../segment/page.ts';

interface Document {
  id: string;
  text: string;
  words?: [number, number][];
  date?: string | null;
}

const pieces = wordPieces(readFileSync(process.argv[2] as string, 'utf8').split(/\r?\n/));

for await (const line of createInterface({ input: process.stdin })) {
  const doc = JSON.parse(line) as Document;
  const page = segment({
    id: doc.id,
    title: '',
    text: doc.text,
    date: doc.date ?? null,
    publisher: null,
    language: 'en',
  } as never);
  const words = doc.words ? given(doc.text, doc.words) : wordsOf(doc.text);
  console.log(
    JSON.stringify({
      ...doc,
      words: words.map((w) => [w.start, w.end]),
      gap: words.map((w) => w.gap),
      pieces: words.map((w) => pieces(w.text)),
      shape: words.map((w) => shapeOf(w.text)),
      ...lexicalOf(page, recognise(page), words),
    }),
  );
}

/** The treebank's words, each with the gap before it. */
function given(text: string, spans: readonly [number, number][]): Word[] {
  return spans.map(([start, end], i) => {
    const before = i === 0 ? null : text.slice(spans[i - 1]?.[1], start);
    const gap = before === null ? 3 : before === '' ? 0 : Math.min(3, 1 + (before.match(/\n/g)?.length ?? 0));
    return { start, end, text: text.slice(start, end), gap };
  });
}
