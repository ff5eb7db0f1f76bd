/** From GraphML to one document whose sentences are its nodes and edges. Pure. */
import type { Fault } from '../../errors.ts';
import type { DocumentClaims, Passage } from '../../model/claims.ts';
import { parsePartialDate } from '../../model/dates.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';
import type { GraphmlMapping } from '../../model/graphml.ts';
import { countryId, nodeId } from '../../model/ids.ts';
import { KIND_NAMES, type Kind, kindOf, type PropertyDescriptor } from '../../model/kinds.ts';
import { emptyRecord } from '../../model/record.ts';
import { RELATIONSHIP_TYPES, type RelationshipType, relationshipOf } from '../../model/relationships.ts';
import { fold } from '../../model/text.ts';
import { ClaimBuilder, type Ground } from '../claims/builder.ts';
import { canonicalBody, countryCodeOf, countryNameOf } from '../claims/identity.ts';
import type { Graphml, GraphmlEdge, GraphmlElement } from './graphml.ts';
import { aboutOf, importedDocument, type SourceWords } from './source-words.ts';

export interface GraphmlRead {
  documents: DocumentClaims[];
  nodes: number;
  relationships: number;
  faults: Fault[];
}

interface Resolved {
  key: string;
  kind: Kind;
  properties: Properties;
}

/** Ids that this program gave: an exported graph comes back as itself. */
const OWN_ID = new RegExp(`^(?:${KIND_NAMES.join('|')})-(?:[0-9a-f]{16}|[A-Z]{3}|[a-z][a-z-]+)$`);

/** A value as its property wants it; undefined where it cannot be one. */
function typedValue({ schema }: PropertyDescriptor, text: string): PropertyValue | undefined {
  const candidates: unknown[] = [text, text === '' ? undefined : Number(text)];
  try {
    candidates.push(JSON.parse(text));
  } catch {
    // No JSON: a list is then a list of one.
  }
  candidates.push(text.split(';').map((part) => part.trim()));
  for (const candidate of candidates) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return parsed.data as PropertyValue;
  }
  return undefined;
}

/** By the property's name, or by its longer one of our own exports, where the name alone means something else. */
function propertiesOf(
  owner: string,
  descriptors: Readonly<Record<string, PropertyDescriptor>>,
  attributes: ReadonlyMap<string, string>,
): Properties {
  const properties: Properties = {};
  for (const [name, descriptor] of Object.entries(descriptors)) {
    const text = attributes.get(`${owner.toLowerCase()}_${name}`) ?? attributes.get(name);
    const value = text === undefined || text === '' ? undefined : typedValue(descriptor, text);
    if (value !== undefined) properties[name] = value;
  }
  return properties;
}

const withArticle = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

class Reading {
  readonly faults: Fault[] = [];
  readonly #mapping: GraphmlMapping;
  readonly #file: string;
  readonly #build: ClaimBuilder;
  readonly #nodes = new Map<string, Resolved>();

  constructor(mapping: GraphmlMapping, file: string, build: ClaimBuilder) {
    this.#mapping = mapping;
    this.#file = file;
    this.#build = build;
  }

  read({ nodes, edges }: Graphml): { nodes: number; relationships: number } {
    for (const node of nodes) this.#node(node);
    const joined = edges.filter((edge) => this.#edge(edge));
    return { nodes: this.#nodes.size, relationships: joined.length };
  }

  #fault(what: string, message: string): null {
    this.faults.push({ path: `${this.#file}, ${what}`, message });
    return null;
  }

  #ground({ quotation }: GraphmlElement, what: string): Ground {
    const { confidence } = this.#mapping;
    return { evidence: [quotation], basis: 'stated', polarity: 'affirmed', confidence, rule: `graphml: ${what}` };
  }

  #node(element: GraphmlElement): void {
    const { attributes } = element;
    const told = attributes.get(this.#mapping.kind) ?? '';
    const kind = this.#mapping.kinds[told] ?? KIND_NAMES.find((k) => k === told) ?? this.#mapping.otherKind;
    if (!kind)
      return void this.#fault(
        `node ${element.id}`,
        `"${told}" is no kind of node, and the mapping does not say which it is`,
      );
    const { nameProperty, properties: descriptors } = kindOf(kind);
    const properties = propertiesOf(kind, descriptors, attributes);
    const name = attributes.get(this.#mapping.name) ?? properties[nameProperty];
    if (typeof name !== 'string' || name === '')
      return void this.#fault(`node ${element.id}`, `it has no name in the attribute "${this.#mapping.name}"`);
    const resolved = resolve(element.id, kind, { ...properties, [nameProperty]: name });
    this.#nodes.set(element.id, resolved);
    this.#build.node(resolved.key, kind, resolved.properties, this.#ground(element, 'a node'));
  }

  #edge(edge: GraphmlEdge): boolean {
    const what = `edge ${edge.id || `${edge.source} – ${edge.target}`}`;
    const told = edge.attributes.get(this.#mapping.type) ?? '';
    const type: RelationshipType | undefined = this.#mapping.types[told] ?? RELATIONSHIP_TYPES.find((t) => t === told);
    if (!type)
      return (
        this.#fault(what, `"${told}" is no type of relationship, and the mapping does not say which it is`) !== null
      );
    const ends = [edge.source, edge.target].map((id) => this.#nodes.get(id));
    const [from, to] = ends;
    if (!from || !to) return this.#fault(what, 'one of its ends is no node that was read') !== null;
    const { from: kindsFrom, to: kindsTo, properties } = relationshipOf(type);
    if (!kindsFrom.includes(from.kind) || !kindsTo.includes(to.kind))
      return (
        this.#fault(what, `${type} does not lead from ${withArticle(from.kind)} to ${withArticle(to.kind)}`) !== null
      );
    const ground = this.#ground(edge, 'an edge');
    this.#build.relationship(type, from.key, to.key, ground, {
      properties: propertiesOf(type, properties, edge.attributes),
    });
    return true;
  }
}

/** The node that an element is: by our own id, else by what names nodes of its kind elsewhere. */
function resolve(id: string, kind: Kind, properties: Properties): Resolved {
  const name = String(properties[kindOf(kind).nameProperty]);
  if (OWN_ID.test(id) && id.startsWith(`${kind}-`)) return { key: id, kind, properties };
  if (kind === 'country') {
    const code = countryCodeOf(name);
    return code
      ? { key: countryId(code), kind, properties: { ...properties, name: countryNameOf(code), code } }
      : { key: nodeId('country', fold(name)), kind, properties };
  }
  if (kind === 'person') return { key: nodeId('person', fold(name).split(' ').sort().join(' ')), kind, properties };
  if (kind === 'organization') {
    const body = canonicalBody(name);
    return { key: nodeId('organization', fold(body), ''), kind, properties: { ...properties, name: body } };
  }
  const when = [properties.dateFrom, properties.dateTo].filter((d) => typeof d === 'string') as string[];
  return { key: nodeId(kind, fold(name), ...when), kind, properties };
}

/** Each node and edge is a passage; an edge without an attribute of its own tells no more than that it is there. */
const passagesOf = ({ nodes, edges }: Graphml): Passage[] =>
  [...nodes, ...edges]
    .map(({ quotation }) => quotation)
    .sort((a, b) => a.start - b.start)
    .map(({ quote, start, end }, index) => ({ index, start, end, text: quote }));

/** Reads GraphML by a mapping; `text` is what it was parsed from. Elements with a fault are left out, and told. */
export function documentsOfGraphml(
  graphml: Graphml,
  text: string,
  mapping: GraphmlMapping,
  words: SourceWords,
): GraphmlRead {
  // What stands there needs no reading: the claims are made of it directly.
  const record = emptyRecord(aboutOf(words), { name: 'graphml', version: '1' });
  const document = importedDocument(words, text, mapping, record);
  const passages = passagesOf(graphml);
  const published = words.date ? (parsePartialDate(words.date)?.dateTo ?? null) : null;
  const build = new ClaimBuilder({ documentId: document.id, published, passages });
  const reading = new Reading(mapping, words.identity, build);
  const counted = reading.read(graphml);
  return { documents: [{ document, passages, claims: build.claims() }], ...counted, faults: reading.faults };
}
