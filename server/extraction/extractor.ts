import type { ExtractionRecord, SourceText } from '../model/record.ts';

/** Throws once nobody wants the text any more: an AbortSignal, or what takes its place in another thread. */
export type GivenUp = Pick<AbortSignal, 'throwIfAborted'>;

/**
 * The narrow door between reading and the rest: text in, record out. A trained
 * or a remote extractor takes the place of another without any other change.
 * An extractor never throws for doubt: it leaves out, lowers confidence or adds a note.
 */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  /** Rejects soon after the signal fires: a long text is given up between two of its parts. */
  extract(source: SourceText, signal?: AbortSignal): Promise<ExtractionRecord>;
  /** Frees what it holds; it may not be asked again. */
  close?(): Promise<void>;
}
