/** What the host and the worker tell each other. */
import type { ExtractionRecord, SourceText } from '../../model/record.ts';

export interface Request {
  id: number;
  source: SourceText;
}

export type Answer = { id: number; record: ExtractionRecord } | { id: number; error: string };
