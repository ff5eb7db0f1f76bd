/**
 * Identifiers. They are functions of content, so that loading in another order
 * gives the same ids, and a claim keeps its id when its sentence moves in the text.
 */
import { createHash } from 'node:crypto';
import type { Kind } from './kinds.ts';
import type { RelationshipType } from './relationships.ts';

/** 64 bits of SHA-256 over the parts, as hexadecimal; parts cannot run into one another. */
export function digest(...parts: (string | number | null | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const nodeId = (kind: Kind, ...identity: string[]): string => `${kind}-${digest(...identity)}`;
export const countryId = (code: string): string => `country-${code}`;
export const topicId = (topic: string): string => `topic-${topic}`;
export const relationshipId = (type: RelationshipType, from: string, to: string): string =>
  `${type.toLowerCase().replaceAll('_', '-')}-${digest(type, from, to)}`;
export const documentId = (identity: string): string => `document-${digest(identity)}`;
export const passageId = (document: string, index: number): string => `${document}:${index}`;
export const viewRevisionId = (view: string, revision: number): string => `${view}/${revision}`;
