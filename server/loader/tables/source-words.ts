/** What is said of an imported file, and the document that it, or a part of it, becomes. */
import type { StoredDocument } from '../../model/claims.ts';
import { documentId, sha256 } from '../../model/ids.ts';
import type { ExtractionRecord } from '../../model/record.ts';

/** What is said of a source that does not say it itself. */
export interface SourceWords {
  /** Its identity: the same again replaces what was imported before. */
  identity: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** Partial ISO date of publication. */
  date: string | null;
}

/** What the record of an imported document says of it. */
export const aboutOf = ({ identity, title, date, publisher }: SourceWords): ExtractionRecord['document'] => ({
  id: identity,
  title: title ?? identity,
  date,
  publisher,
  language: null,
});

/** @param mapping what it was read by: read by another, it is another version. */
export const importedDocument = (
  words: SourceWords,
  text: string,
  mapping: object,
  record: ExtractionRecord,
): StoredDocument => ({
  id: documentId(words.identity),
  identity: words.identity,
  title: words.title ?? words.identity,
  publisher: words.publisher,
  url: words.url,
  published: words.date,
  language: null,
  text,
  sha256: sha256(JSON.stringify([mapping, words.date, text])),
  record: JSON.stringify(record),
  sources: [],
});
