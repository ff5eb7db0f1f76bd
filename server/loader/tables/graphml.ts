/** GraphML as it stands in a file: its nodes and edges with their attributes, each with its place in the text. */
import { SaxesParser } from 'saxes';
import { EntenteError } from '../../errors.ts';
import type { Quotation } from '../../model/record.ts';

export interface GraphmlElement {
  id: string;
  /** Attribute name → text. */
  attributes: Map<string, string>;
  quotation: Quotation;
}
export interface GraphmlEdge extends GraphmlElement {
  source: string;
  target: string;
}
export interface Graphml {
  nodes: GraphmlElement[];
  edges: GraphmlEdge[];
}

/** Elements of one file, which becomes one document. */
const MOST_ELEMENTS = 20_000;

/**
 * Parses GraphML. Declarations of types and entities are refused: nothing is fetched, nothing expands.
 * @throws EntenteError `invalid-document` naming file and line.
 */
export function readGraphml(text: string, file: string): Graphml {
  const parser = new SaxesParser({ position: true });
  const fail = (message: string): never => {
    const where = `${file}, line ${parser.line}`;
    throw new EntenteError('invalid-document', `${where}: ${message}`, { faults: [{ path: where, message }] });
  };
  const names = new Map<string, string>();
  const found: Graphml = { nodes: [], edges: [] };
  let open: { element: GraphmlElement | GraphmlEdge; tag: string } | null = null;
  let key: string | null = null;
  let value = '';
  /** Where the tag begins that is being read: the parser tells where it ends. */
  let from = 0;

  parser.on('error', (error) => fail(error.message.replace(/^\S+ /, '')));
  parser.on('doctype', () => fail('a document type is declared; entities are not read'));
  parser.on('opentag', ({ name, attributes }) => {
    const tag = name.replace(/^.*:/, '');
    const of = (attribute: string): string => String(attributes[attribute] ?? '');
    from = text.lastIndexOf('<', parser.position - 1);
    if (tag === 'key') names.set(of('id'), of('attr.name') || of('id'));
    if (tag === 'data' && open) {
      key = names.get(of('key')) ?? of('key');
      value = '';
    }
    if (tag !== 'node' && tag !== 'edge') return;
    if (open) fail(`a <${tag}> within <${open.tag}>: nested graphs are not read`);
    if (found.nodes.length + found.edges.length >= MOST_ELEMENTS)
      fail(`more than ${MOST_ELEMENTS} nodes and edges: split the file`);
    const quotation = { quote: '', start: from, end: from };
    const element: GraphmlElement = { id: of('id'), attributes: new Map(), quotation };
    if (tag === 'edge' && (!of('source') || !of('target'))) fail('an <edge> without source or target');
    if (tag === 'node' && !element.id) fail('a <node> without id');
    open = { tag, element: tag === 'edge' ? { ...element, source: of('source'), target: of('target') } : element };
  });
  parser.on('text', (part) => {
    if (key !== null) value += part;
  });
  parser.on('cdata', (part) => {
    if (key !== null) value += part;
  });
  parser.on('closetag', ({ name }) => {
    const tag = name.replace(/^.*:/, '');
    if (tag === 'data' && open && key !== null) {
      open.element.attributes.set(key, value.trim());
      key = null;
    }
    if (!open || tag !== open.tag) return;
    const { quotation } = open.element;
    quotation.end = parser.position;
    quotation.quote = text.slice(quotation.start, quotation.end);
    if (tag === 'node') found.nodes.push(open.element);
    else found.edges.push(open.element as GraphmlEdge);
    open = null;
  });
  // A byte order mark would shift every place.
  parser.write(text).close();
  if (found.nodes.length === 0) fail('there is no <node> in it');
  return found;
}
