import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/extraction/reader/analysis.ts';
import { wordsOf } from '../../server/extraction/reader/words.ts';
import { complete, relateResolved } from '../../server/extraction/relate/complete.ts';
import { decode, type Thresholds } from '../../server/extraction/relator/decode.ts';
import type { RelationScores } from '../../server/extraction/relator/scores.ts';
import { type View, viewOf } from '../../server/extraction/relator/view.ts';
import { resolve } from '../../server/extraction/resolve/resolve.ts';
import { recognise } from '../../server/extraction/rules.ts';
import { segment } from '../../server/extraction/segment/page.ts';
import { digestOf, RULES } from '../../server/extraction/version.ts';
import { COMMITMENT_KINDS, type ExtractionRecord, emptyRecord } from '../../server/model/record.ts';
import { TOPICS } from '../../server/model/topics.ts';
import { plain, read } from './read.ts';

// Small invented articles with the reading we expect. UPDATE_GOLDEN=1 writes what is read; look at the difference.
const folder = new URL('../golden/', import.meta.url);
const articles = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort();
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

describe('golden articles', () => {
  it.each(articles)('%s', async (file) => {
    const record = plain(await read(textOf(file)));
    const expected = new URL(file.replace(/\.txt$/, '.json'), folder);
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(record, null, 2)}\n`);
    expect(record).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('tell which rules read: documents are read anew where rules or decoding changed', async () => {
    const records: ExtractionRecord[] = [];
    for (const file of articles) records.push(await read(textOf(file)), decoded(textOf(file)));
    const golden = digestOf(records.map(({ extractor, ...record }) => record));
    expect(
      RULES.golden,
      `What rules or decoding make of the golden articles has changed. If that is meant, write golden: '${golden}' in server/extraction/version.ts, so that documents that were loaded are read anew.`,
    ).toBe(golden);
  });
});

/** What the decoding makes of an article when the relator believes this and that. */
function decoded(text: string): ExtractionRecord {
  const source = { id: 'test', title: null, date: null, publisher: null, language: null, text };
  const page = segment(source);
  const markup = recognise(page);
  const { reading, related } = relateResolved(page, markup, resolve(page, markup));
  const analysis = new Analysis(wordsOf(text), { names: [], distances: [], distanceWeights: [] });
  const view = viewOf(reading, analysis, related);
  const at: Thresholds = { promise: 0.5, met: 0.5, attended: 0.5, by: 0.5, to: 0.5, speaker: 0.5, topic: 0.5 };
  const record = emptyRecord(source, { name: 'decoding', version: '' }, []);
  complete(record, reading, decode(reading, related, view, somehow(view), at));
  return record;
}

/** Scores spread over 0 to 1, the same each time. */
function somehow(view: View): RelationScores {
  let last = 0;
  const next = (): number => {
    last = (last + 37) % 101;
    return last / 100;
  };
  const told = <K>(keys: readonly K[]): Map<K, number> => new Map(keys.map((key) => [key, next()]));
  const entities = [...view.entities.keys()];
  const actors = entities.filter((e) => view.entities[e]?.type !== 'forum');
  const sentences = [...new Set(view.sentence.filter((s) => s >= 0))];
  return {
    sentences: new Map(
      sentences.map((sentence) => [
        sentence,
        {
          promise: next(),
          kinds: told(COMMITMENT_KINDS),
          topics: told(TOPICS.slice(0, 3)),
          by: told(actors),
          to: told(actors),
          speaker: told(actors),
        },
      ]),
    ),
    pairs: entities.flatMap((a) =>
      entities
        .slice(a + 1)
        .map((b) => ({ entities: [a, b], met: next(), attended: next(), sentence: sentences[0] ?? 0 })),
    ),
  };
}
