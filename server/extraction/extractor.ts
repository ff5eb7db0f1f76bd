import type { ExtractionRecord, SourceText } from '../model/record.ts';

/**
 * The narrow door between reading and the rest: text in, record out. A trained
 * or a remote extractor takes the place of another without any other change.
 * An extractor never throws for doubt: it leaves out, lowers confidence or adds a note.
 */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  /** Rejects with the signal's reason when that fires: a long text is then given up, not read to its end. */
  extract(source: SourceText, signal?: AbortSignal): Promise<ExtractionRecord>;
  /** Frees what it holds; it may not be asked again. */
  close?(): Promise<void>;
}
