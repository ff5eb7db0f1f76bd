/** What there is to ask about, for completion: the registries, and the layer of documents and claims below the graph. */
import type { CypherSchemaResponse } from '../../contract/cypher.ts';
import { KINDS, type PropertyDescriptor } from '../../model/kinds.ts';
import { RELATIONSHIPS } from '../../model/relationships.ts';
import { FUNCTIONS, KEYWORDS, PROCEDURES } from './vocabulary.ts';

type Label = CypherSchemaResponse['labels'][number];
type Property = Label['properties'][number];

const plain = (names: readonly string[]): Property[] => names.map((name) => ({ name, caption: null }));
const told = (properties: Readonly<Record<string, PropertyDescriptor>>): Property[] =>
  Object.entries(properties).map(([name, { caption }]) => ({ name, caption }));

const SUPPORT = plain(['id', 'sources', 'confidence', 'firstKnown', 'lastKnown']);
const layer = (name: string, properties: readonly string[]): Label => ({
  name,
  caption: null,
  properties: plain(properties),
});

/** Below the graph: what the documents say, and what people decided. */
const LAYERS: readonly Label[] = [
  layer('Document', ['id', 'title', 'publisher', 'url', 'published', 'language', 'text', 'sha256', 'claims']),
  layer('Passage', ['id', 'documentId', 'index', 'start', 'end', 'text']),
  layer('Claim', [
    ...['id', 'key', 'documentId', 'start', 'end', 'polarity', 'basis', 'speakerId', 'published', 'confidence', 'rule'],
    ...['live', 'assertion'],
  ]),
  layer('Decision', ['id', 'documentId', 'key', 'sequence', 'data']),
];
const LAYER_TYPES: readonly CypherSchemaResponse['types'][number][] = [
  { name: 'CITES', caption: null, from: ['Claim'], to: ['Passage'], properties: [] },
  { name: 'FROM_DOCUMENT', caption: null, from: ['Passage'], to: ['Document'], properties: [] },
];

const labelOf = new Map(KINDS.map(({ kind, labels }) => [kind as string, labels.at(-1) as string]));
const labelsOf = (kinds: readonly string[]): string[] => kinds.map((kind) => labelOf.get(kind) ?? kind);

export const cypherSchema = (): CypherSchemaResponse => ({
  labels: [
    { name: 'Entity', caption: null, properties: SUPPORT },
    { name: 'Actor', caption: null, properties: [...plain(['name', 'aliases']), ...SUPPORT] },
    ...KINDS.map(({ labels, caption, properties }) => ({
      name: labels.at(-1) as string,
      caption,
      properties: [...told(properties), ...SUPPORT],
    })),
    ...LAYERS,
  ],
  types: [
    ...RELATIONSHIPS.map(({ type, caption, from, to, properties }) => ({
      name: type,
      caption,
      from: labelsOf(from),
      to: labelsOf(to),
      properties: [...told(properties), ...SUPPORT],
    })),
    ...LAYER_TYPES,
  ],
  keywords: [...KEYWORDS],
  functions: [...FUNCTIONS],
  procedures: [...PROCEDURES],
});
