import { readFileSync } from 'node:fs';
import { openReader } from './server/extraction/reader/reader.ts';
import { recognise } from './server/extraction/rules.ts';
import { wordsOf } from './server/extraction/reader/words.ts';
import { lexicalOf } from './server/extraction/reader/features.ts';
import { segment } from './server/extraction/segment/page.ts';
let t=performance.now();
for (const runtime of ['native','wasm'] as const) {
t=performance.now();
const r = await openReader({ weights: new URL('file:///tmp/train/w-smoke/'), runtime, threads: 1 });
console.log(r.runtime,'open', performance.now()-t);
const text = readFileSync(process.argv[2],'utf8');
const page = segment({ id:'x', title:null, text, date:null, publisher:null, language:'en' } as never);
for (let k=0;k<3;k++){ t=performance.now(); const w=wordsOf(text); const a = await r.read(w, lexicalOf(page, recognise(page), w)); const ms=performance.now()-t; console.log(text.length, Math.round(text.length/ms*1000),'chars/s', a.words.length, a.sentence.at(-1), a.mentions.length); }
}
