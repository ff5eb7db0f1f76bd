/** Nodes, relationships and evidence for tests of the client, in as few words as possible. */
import type { Evidence } from '../../server/contract/evidence.ts';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';

const support = { sources: 1, confidence: 0.9, firstKnown: '2025-09-20', lastKnown: '2025-09-20' };

export const node = (id: string, kind: Kind = 'person', part: Partial<Node> = {}): Node => ({
  id,
  kind,
  name: id,
  properties: {},
  ...support,
  ...part,
});

export const joins = (
  from: string,
  to: string,
  type: RelationshipType = 'PARTICIPATED_IN',
  part: Partial<Relationship> = {},
): Relationship => ({
  id: `${from}>${to}`,
  type,
  from,
  to,
  properties: {},
  ...support,
  ...part,
});

export const evidence = (documentId: string, part: Partial<Evidence> = {}): Evidence => ({
  claimId: `claim of ${documentId}`,
  key: 'k',
  quote: 'met',
  start: 4,
  end: 7,
  passage: { text: 'Wang met Munkhbaatar.', start: 0, end: 21 },
  document: {
    id: documentId,
    title: `Title ${documentId}`,
    publisher: 'The Asia Review',
    url: `https://example.org/${documentId}`,
    published: '2025-09-20',
    language: 'en',
    sources: [],
  },
  polarity: 'affirmed',
  basis: 'stated',
  confidence: 0.9,
  rule: 'meeting: met',
  speaker: null,
  status: 'accepted',
  decisionId: null,
  ...part,
});
