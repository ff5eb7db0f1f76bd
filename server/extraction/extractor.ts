import type { ExtractionRecord, SourceText } from '../model/record.ts';

/**
 * The narrow door between reading and the rest: text in, record out. A trained
 * or a remote extractor takes the place of another without any other change.
 * An extractor never throws for doubt: it leaves out, lowers confidence or adds a note.
 */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  extract(source: SourceText): Promise<ExtractionRecord>;
  /** Frees what it holds; it may not be asked again. */
  close?(): Promise<void>;
}
