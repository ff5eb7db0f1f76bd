/** A treebank for the smoke run: texts of ours, parsed by the shipped reader: `node --import tsx sample.ts FOLDER`. */
import { readdirSync, readFileSync } from 'node:fs';
import { lexicalOf } from '../reader/features.ts';
import { openReader } from '../reader/reader.ts';
import { wordsOf } from '../reader/words.ts';
import { recognise } from '../rules.ts';
import { segment } from '../segment/page.ts';

const folder = process.argv[2] as string;
const reader = await openReader({ runtime: 'wasm' });
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!/\.(?:txt|md)$/.test(file)) continue;
  const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd');
  const page = segment({ id: file, title: null, date: null, publisher: null, language: 'en', text });
  const words = wordsOf(text);
  const { sentence, heads, relations, upos } = await reader.read(words, lexicalOf(page, recognise(page), words));
  const sentences = sentence.flatMap((s, i) => (s === sentence[i - 1] ? [] : [i]));
  const spans = words.map((w) => [w.start, w.end]);
  console.log(
    JSON.stringify({ id: file, source: 'sample', text, words: spans, sentences, heads, relations, upos, names: null }),
  );
}
await reader.close();
