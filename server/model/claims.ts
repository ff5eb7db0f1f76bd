/** Claims (what documents say) and decisions (what people judge): all that is true is here. */
import { z } from 'zod';
import type { Properties } from './graph.ts';
import type { Kind } from './kinds.ts';
import type { RelationshipType } from './relationships.ts';

/** What a claim asserts to exist. */
export type Assertion =
  | { element: 'node'; kind: Kind; properties: Properties }
  | { element: 'relationship'; type: RelationshipType; from: string; to: string; properties: Properties };

export interface Claim {
  id: string;
  /** Id of the node or relationship that it supports. */
  key: string;
  documentId: string;
  assertion: Assertion;
  /** The quotation: exact substring of the document's text at [start, end). */
  quote: string;
  start: number;
  end: number;
  /** Indexes of the sentences that it cites. */
  passages: number[];
  polarity: 'affirmed' | 'denied';
  basis: 'stated' | 'inferred';
  speakerId: string | null;
  /** Day of publication of its document, ISO. */
  published: string | null;
  confidence: number;
  rule: string;
  /**
   * Keys that this claim takes for granted in the same document: a relationship
   * stands on its two nodes. Where one is no longer held up there, this falls too.
   */
  premises: string[];
}

export const DECISION_ACTIONS = ['reject', 'restore'] as const;

/**
 * Where a decision applies: the claim, and the words around it, so that it is
 * found again after a new extractor or a changed text.
 */
export const anchorSchema = z.object({
  claimId: z.string(),
  documentId: z.string(),
  key: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const decisionSchema = z.object({
  id: z.string(),
  /** ISO instant. */
  at: z.string(),
  by: z.string(),
  action: z.enum(DECISION_ACTIONS),
  target: anchorSchema,
  /** What the claim supports, in words, as it was when decided. */
  told: z.string(),
  /** `restore` undoes this earlier decision. */
  undoes: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  reason: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

export interface Passage {
  /** Position of the sentence in the document, from 0. */
  index: number;
  start: number;
  end: number;
  text: string;
}

/** One document with all it claims: the unit of loading, changing and removing. */
export interface DocumentClaims {
  document: StoredDocument;
  passages: Passage[];
  claims: Claim[];
}

export interface StoredDocument {
  id: string;
  /** URL, id in the front matter, or path below the loaded folder. */
  identity: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** Partial ISO date as told. */
  published: string | null;
  language: string | null;
  text: string;
  sha256: string;
  /** The extraction as read, JSON of the record. */
  record: string;
  sources: string[];
}
