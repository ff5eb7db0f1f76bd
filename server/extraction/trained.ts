/** The extractor that learned to read: rules propose, the reader reads, scores decide, rules relate. */
import type { ExtractionRecord, SourceText } from '../model/record.ts';
import type { Extractor } from './extractor.ts';
import { markOffices } from './parse/offices.ts';
import { markAcronyms } from './recognise/acronyms.ts';
import type { Markup } from './recognise/mention.ts';
import { reconcile } from './recognise/reconcile.ts';
import { complete } from './relate/complete.ts';
import { emptyRecord } from './relate/record.ts';
import type { Analysis } from './reader/analysis.ts';
import type { Reader } from './reader/reader.ts';
import { resolve } from './resolve/resolve.ts';
import { tiedPositions } from './resolve/tied.ts';
import { recognise } from './rules.ts';
import type { Scores } from './score/scores.ts';
import { refusals } from './segment/language.ts';
import { type Page, segment } from './segment/page.ts';
import { weigh, weighTies } from './weigh.ts';

/** What was read of a document before it is weighed. */
export interface Draft {
  page: Page;
  rules: Markup;
  analysis: Analysis;
  markup: Markup;
}

/** Reads a page and marks what it names. */
export async function draft(reader: Reader, page: Page): Promise<Draft> {
  const rules = recognise(page);
  const begin = page.sentences.find((s) => s.narrates)?.start ?? page.text.length;
  const analysis = await reader.read(page, rules, begin);
  const markup = reconcile(page, rules, analysis);
  markAcronyms(page, markup);
  markOffices(page, markup);
  return { page, rules, analysis, markup };
}

/** An extractor that reads with a trained reader. */
export function createReadingExtractor(reader: Reader, scores: Scores): Extractor {
  const identity = { name: 'reader', version: reader.version };
  return { ...identity, extract: (source) => extract(source, reader, scores, identity) };
}

async function extract(
  source: SourceText,
  reader: Reader,
  scores: Scores,
  identity: ExtractionRecord['extractor'],
): Promise<ExtractionRecord> {
  const record = emptyRecord(source, identity, refusals(source));
  if (record.notes.length > 0) return record;
  const { page, rules, analysis, markup } = await draft(reader, segment(source));
  weigh(page, markup, rules, analysis, scores);
  const resolved = resolve(page, markup);
  const evidence = { page, analysis, rules, cast: resolved.cast };
  const ties = weighTies(evidence, resolved.positions, scores);
  return complete(record, page, markup, { ...resolved, positions: tiedPositions(page, resolved.positions, ties) });
}
