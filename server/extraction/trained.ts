/** The extractor that learned to read: rules propose, the reader reads, scores decide, rules relate. */
import { type ExtractionRecord, emptyRecord, type SourceText } from '../model/record.ts';
import type { Extractor, GivenUp } from './extractor.ts';
import { markOffices } from './parse/offices.ts';
import type { Analysis } from './reader/analysis.ts';
import { type LexicalClasses, lexicalOf } from './reader/features.ts';
import type { Reader } from './reader/reader.ts';
import { wordsOf } from './reader/words.ts';
import { markAcronyms } from './recognise/acronyms.ts';
import { markAnaphors } from './recognise/anaphors.ts';
import type { Markup } from './recognise/mention.ts';
import { reconcile } from './recognise/reconcile.ts';
import { complete, relateResolved } from './relate/complete.ts';
import type { Reading } from './relate/reading.ts';
import type { Related } from './relate/relate.ts';
import { decode } from './relator/decode.ts';
import type { Relator } from './relator/relator.ts';
import type { RelationScores } from './relator/scores.ts';
import { type View, viewOf } from './relator/view.ts';
import { withPublisher } from './resolve/own-officers.ts';
import { type Resolved, resolve } from './resolve/resolve.ts';
import type { Position } from './resolve/sides.ts';
import { tiedPositions } from './resolve/tied.ts';
import { recognise } from './rules.ts';
import type { Scores } from './score/scores.ts';
import { refusals } from './segment/language.ts';
import { type Page, segment } from './segment/page.ts';
import { versionOf } from './version.ts';
import { type Standing, type Verdict, type Weighed, weigh, weighTies } from './weigh.ts';

/** What was read of a document before it is weighed. */
export interface Draft {
  page: Page;
  rules: Markup;
  /** What the rules and the gazetteer take each word for. */
  classes: LexicalClasses;
  analysis: Analysis;
  markup: Markup;
}

/** Reads a page and marks what it names. */
export async function draft(reader: Reader, page: Page, signal?: GivenUp): Promise<Draft> {
  const rules = recognise(page);
  const begin = page.sentences.find((s) => s.narrates)?.start ?? page.text.length;
  const words = wordsOf(page.text, begin);
  const classes = lexicalOf(page, rules, words);
  const analysis = await reader.read(words, classes, signal);
  const markup = reconcile(page, rules, analysis);
  markAcronyms(page, markup);
  markAnaphors(page, markup);
  markOffices(page, markup);
  return { page, rules, classes, analysis, markup };
}

/** A record with what led to it. */
export interface Read {
  record: ExtractionRecord;
  /** null where the text cannot be read; the record's notes say why. */
  draft: Draft | null;
  verdicts: Verdict[];
  reading: Reading | null;
  related: Related | null;
  /** What the relator was shown and made of it; null without one. */
  judgement: Judgement | null;
}

interface Judgement {
  view: View;
  scores: RelationScores;
}

/** In the thread of its caller, so that it may be given up by more than a signal. */
export interface ReadingExtractor extends Extractor {
  extract(source: SourceText, signal?: GivenUp): Promise<ExtractionRecord>;
}

/** An extractor that reads with a trained reader and, if there is one, a relator. */
export function createReadingExtractor(
  reader: Reader,
  scores: Scores,
  relator: Relator | null = null,
): ReadingExtractor {
  return {
    name: 'reader',
    version: versionOf(reader, scores, relator),
    extract: async (source, signal) => (await read(source, reader, scores, relator, signal)).record,
    close: async () => {
      await reader.close();
      await relator?.close();
    },
  };
}

/** Reads a text and keeps the account of it. */
export async function read(
  source: SourceText,
  reader: Reader,
  scores: Scores,
  relator: Relator | null = null,
  signal?: GivenUp,
): Promise<Read> {
  const record = emptyRecord(source, { name: 'reader', version: versionOf(reader, scores, relator) }, refusals(source));
  if (record.notes.length > 0)
    return { record, draft: null, verdicts: [], reading: null, related: null, judgement: null };
  const drafted = await draft(reader, segment(source), signal);
  const { page, rules, analysis, markup } = drafted;
  const weighed = weigh(page, markup, rules, analysis, scores);
  const resolved = resolve(page, markup);
  settle(resolved, markup, weighed);
  const { ties, verdicts } = weighTies({ page, analysis, rules, cast: resolved.cast }, resolved.positions, scores);
  const positions = withPublisher(tiedPositions(page, resolved.positions, ties), resolved.cast);
  settleCountries(resolved.cast, positions);
  const { reading, related } = relateResolved(page, markup, { ...resolved, positions });
  const judgement = relator ? await judge(relator, drafted, reading, related, signal) : null;
  complete(
    record,
    reading,
    relator && judgement ? decode(reading, related, judgement.view, judgement.scores, relator.thresholds) : related,
  );
  return { record, draft: drafted, verdicts: [...weighed.verdicts, ...verdicts], reading, related, judgement };
}

/** What the relator believes of what the rules related, and of what they missed. */
async function judge(
  relator: Relator,
  drafted: Draft,
  reading: Reading,
  related: Related,
  signal?: GivenUp,
): Promise<Judgement> {
  const { analysis, classes } = drafted;
  const view = viewOf(reading, analysis, related);
  return { view, scores: await relator.score(view, analysis, classes, signal) };
}

/** People stand for the country that the surest of their positions tells, whatever the rules had taken it for. */
function settleCountries({ actors }: Resolved['cast'], positions: readonly Position[]): void {
  const surest = [...positions].filter((p) => p.country).sort((a, b) => b.confidence - a.confidence);
  for (const actor of actors)
    if (actor.type === 'person') actor.country = surest.find((p) => p.person === actor)?.country?.code ?? null;
}

/** Gives actors and forums their confidence; takes out countries that did not stand by an organ's name alone. */
function settle({ cast }: Resolved, markup: Markup, { standing, refusedOwners }: Weighed): void {
  for (const actor of cast.actors) {
    const own = actor.mentions.flatMap((m) => standing.get(m) ?? []);
    const surest = own.reduce<Standing | null>((a, b) => (a && a.confidence >= b.confidence ? a : b), null);
    if (surest) Object.assign(actor, surest);
  }
  for (const [mention, { confidence, rule }] of standing)
    if (mention.type === 'forum' && markup.at(mention.from) === mention) Object.assign(mention, { confidence, rule });
  const stays = cast.actors.filter(
    (a) => !(a.code && refusedOwners.has(a.code) && a.mentions.every((m) => m.type !== 'country')),
  );
  cast.actors.splice(0, cast.actors.length, ...stays);
}
