/**
 * Attachment scores of the shipped graph with the server's own decoding, its own sentence boundaries included:
 * `node --import tsx attachment.ts DATA/gumtest.enc.jsonl [WEIGHTS]`. Words and tags are the treebank's.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openReader } from '../reader/reader.ts';

interface Tree {
  text: string;
  words: [number, number][];
  gap: number[];
  lexical: number[];
  rule: number[];
  heads: number[];
  relations: string[];
  upos: string[];
  sentences: number[];
}

const [file, weights] = process.argv.slice(2) as [string, string?];
const reader = await openReader(weights ? { weights: pathToFileURL(`${resolve(weights)}/`) } : {});
const counts = { words: 0, uas: 0, las: 0, upos: 0, starts: 0, told: 0, read: 0 };
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const doc = JSON.parse(line) as Tree;
  const words = doc.words.map(([start, end], i) => ({
    start,
    end,
    text: doc.text.slice(start, end),
    gap: doc.gap[i] ?? 0,
  }));
  const read = await reader.read(words, doc);
  const starts = new Set(doc.sentences);
  words.forEach((_, i) => {
    counts.words += 1;
    const head = read.heads[i] === doc.heads[i];
    if (head) counts.uas += 1;
    if (head && sameRelation(read.relations[i], doc.relations[i])) counts.las += 1;
    if (read.upos[i] === doc.upos[i]) counts.upos += 1;
    const begins = i === 0 || read.sentence[i] !== read.sentence[i - 1];
    if (begins) counts.read += 1;
    if (starts.has(i)) counts.told += 1;
    if (begins && starts.has(i)) counts.starts += 1;
  });
}
const share = (n: number): string => (n / counts.words).toFixed(4);
console.log(
  `${reader.runtime}: ${counts.words} words, UAS ${share(counts.uas)}, LAS ${share(counts.las)}, UPOS ${share(counts.upos)}, ` +
    `sentence starts F1 ${((2 * counts.starts) / (counts.told + counts.read)).toFixed(4)}`,
);
await reader.close();

/** Subtypes too rare to be learned count as their base relation, as in the training. */
function sameRelation(read: string | undefined, told: string | undefined): boolean {
  return read === told || (read !== undefined && !read.includes(':') && told?.split(':')[0] === read);
}
