/**
 * The relator's training, step 1: each annotated article as the relator is shown it, with what its gold record says of
 * the entities, pairs and sentences: `node --import tsx views.ts OUT [--readers MODELS] FOLDER…`. A fold whose reader is
 * in MODELS ("0" to "2") is read by it, the others by the shipped one: what a reader learned from it reads too well.
 */
import { createWriteStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtractionRecord } from '../../model/record.ts';
import { topicTriggers } from '../gazetteer/verbs.ts';
import { shapeOf } from '../reader/features.ts';
import { openReader } from '../reader/reader.ts';
import { loadWeights, readManifest, WEIGHTS } from '../reader/weights.ts';
import { wordPieces } from '../reader/wordpiece.ts';
import { ENTITY_TYPES, MANNERS, type View, viewOf } from '../relator/view.ts';
import { readScores } from '../score/scores.ts';
import type { Page } from '../segment/page.ts';
import { read } from '../trained.ts';
import { FOLDS, foldOf, openReaderOf } from './folds.ts';
import { type Gold, matchActors, matchForums } from './gold.ts';

type GoldRecord = Gold & Pick<ExtractionRecord, 'participations' | 'meetings' | 'commitments'>;

const {
  positionals: [out = '', ...folders],
  values: { readers },
} = parseArgs({ allowPositionals: true, options: { readers: { type: 'string' } } });
const { vocabulary } = await loadWeights();
const pieces = wordPieces(vocabulary);
const { upos, relations } = readManifest();
const shipped = await openReader({ runtime: 'native' });
const ofFolds = await Promise.all(
  Array.from({ length: FOLDS }, (_, fold) => {
    const weights = readers ? resolve(readers, String(fold)) : '';
    return weights && existsSync(weights) ? openReaderOf(weights) : shipped;
  }),
);
const scores = readScores(WEIGHTS);
writeFileSync(out.replace(/\.jsonl$/, '.topics.json'), JSON.stringify(Object.fromEntries(topicTriggers)));
const lines = createWriteStream(out);
for (const folder of folders) {
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.gold.json'))) {
    const id = file.replace('.gold.json', '');
    const gold = {
      ...{ actors: [], positions: [], forums: [], participations: [], meetings: [], commitments: [] },
      ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
    } as GoldRecord;
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
    const source = { id, title: null, date: null, publisher: null, language: 'en', text };
    const { draft, reading, related } = await read(source, ofFolds[foldOf(id)] ?? shipped, scores);
    if (!draft || !reading || !related) continue;
    const { analysis, classes, page } = draft;
    const view = viewOf(reading, analysis, related);
    lines.write(
      `${JSON.stringify({
        id,
        fold: foldOf(id),
        pieces: analysis.words.map((w) => pieces(w.text)),
        gap: analysis.words.map((w) => w.gap),
        shape: analysis.words.map((w) => shapeOf(w.text)),
        ...classes,
        upos: analysis.upos.map((u) => 1 + upos.indexOf(u)),
        relation: analysis.relations.map((r) => 1 + relations.indexOf(r)),
        head: analysis.heads,
        ...plain(view),
        gold: goldOf(gold, view, page),
      })}\n`,
    );
  }
}
for (const reader of new Set([shipped, ...ofFolds])) await reader.close();
lines.end();

/** The view in plain JSON. */
function plain(view: View) {
  return {
    sentence: view.sentence,
    cast: view.cast,
    cue: view.cue,
    entities: view.entities.map((e) => ENTITY_TYPES.indexOf(e.type)),
    mentions: view.mentions.map((m) => [m.from, m.to, m.entity, MANNERS.indexOf(m.manner)]),
    vows: view.vows,
    met: view.met,
    attended: view.attended,
    topics: [...view.topics],
  };
}
/** What the gold record says, by the indexes of the view; what the reader did not find is left out. */
function goldOf(gold: GoldRecord, view: View, page: Page) {
  const actors = view.entities.flatMap(({ type, of }, index) =>
    type === 'forum' ? [] : [{ ...of, aliases: [...(of as { aliases: Set<string> }).aliases], index, type }],
  );
  const forums = view.entities.flatMap(({ type, of }, index) => (type === 'forum' ? [{ ...of, index }] : []));
  const indexOf = new Map<string, number>();
  for (const [read, { id }] of matchActors(
    gold,
    actors.map((a) => ({ ...a, code: (a as { code?: string }).code ?? undefined })) as never[],
  ))
    indexOf.set(id, (read as { index: number }).index);
  for (const [read, { id }] of matchForums(gold, forums as never[])) indexOf.set(id, (read as { index: number }).index);
  const up = new Map(gold.positions.map((p) => [p.person, p.country ?? p.organization ?? p.person]));
  const known = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))];
  const bindings = (ids: readonly string[]): number[] => known(ids.map((id) => up.get(id) ?? id));
  const sideOf = new Map(gold.positions.flatMap((p) => (p.country ? [[p.person, p.country] as const] : [])));
  const side = (id: string): string => sideOf.get(id) ?? id;
  const met = gold.meetings.flatMap(({ participants }) =>
    participants.flatMap((a) =>
      participants.flatMap((b) => (a < b && side(a) !== side(b) ? [known([a, b])].filter((p) => p.length === 2) : [])),
    ),
  );
  const commitments = gold.commitments.map((c) => {
    const quotes = [c.evidence].flat() as unknown as string[];
    return {
      // A quotation over several sentences promises in the first.
      sentences: quotes.flatMap((q) => {
        const at = page.text.indexOf(q);
        return at < 0 ? [] : page.sentences.filter((s) => s.start < at + q.length && s.end > at).map((s) => s.index);
      }),
      kind: c.kind,
      by: bindings(c.by),
      to: bindings(c.to),
      speaker: c.speaker ? known([c.speaker]) : [],
      topics: c.topics,
    };
  });
  return {
    met,
    attended: gold.participations.flatMap((p) => {
      const [actor] = known([p.actor]);
      const forum = indexOf.get(p.forum);
      return actor === undefined || forum === undefined ? [] : [[actor, forum]];
    }),
    commitments,
  };
}
