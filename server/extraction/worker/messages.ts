/** What the host and the worker tell each other. */
import type { ExtractionRecord, SourceText } from '../../model/record.ts';

export interface Request {
  id: number;
  source: SourceText;
  /** Shared: not zero once nobody wants the text any more. */
  givenUp: Int32Array;
}

export type Answer = { id: number; record: ExtractionRecord } | { id: number; error: string };
