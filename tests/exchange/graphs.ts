/** Small graphs of any texts, as exporters are given them, and a parser of what they write. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { ExportedGraph } from '../../server/exchange/export/source.ts';
import type { GraphNode, GraphRelationship, Properties } from '../../server/model/graph.ts';
import { HARD_TEXTS } from './support.ts';

const hardText = fc.oneof(
  fc.constantFrom(...HARD_TEXTS),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

const support = { sources: 2, confidence: 0.75, firstKnown: '2024-01-02', lastKnown: null };

const node = (kind: GraphNode['kind'], id: string, properties: Properties): GraphNode => ({
  id,
  kind,
  properties,
  ...support,
});

export interface PlainGraph {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

/** A person, a session and a commitment, with a relationship that has a list and one that has a choice. */
export const graphs: fc.Arbitrary<PlainGraph> = fc
  .record({
    name: hardText,
    alias: hardText,
    edition: hardText,
    text: hardText,
    quantity: fc.integer({ min: -9, max: 9 }),
  })
  .map(
    ({ name, alias, edition, text, quantity }): PlainGraph => ({
      nodes: [
        node('person', 'person-1', { name, aliases: [alias, name, ''] }),
        node('session', 'session-1', { name, edition, dateFrom: '2024-02-01', dateTo: '2024-02-29' }),
        node('commitment', 'commitment-1', { name, kind: 'pledge', text, quantity: quantity / 4 }),
        node('country', 'country-AAA', {}),
      ],
      relationships: [
        {
          id: 'attended-1',
          type: 'ATTENDED',
          from: 'person-1',
          to: 'session-1',
          properties: { role: 'host' },
          ...support,
        },
        {
          id: 'represented-1',
          type: 'REPRESENTED_IN',
          from: 'country-AAA',
          to: 'session-1',
          properties: { through: ['person-1', alias] },
          ...support,
        },
      ],
    }),
  );

/** The graph as one batch each; it changed meanwhile where that is told. */
export function exported({ nodes, relationships }: PlainGraph, hasChanged = false): ExportedGraph {
  return {
    dataVersion: '7-abc',
    nodes: async function* () {
      yield nodes;
    },
    relationships: async function* () {
      yield relationships;
    },
    documentsOf: async (keys) => new Map(keys.map((key) => [key, ['document-1']])),
    documents: async () => [
      {
        id: 'document-1',
        title: null,
        publisher: 'A press',
        url: 'ftp://example.org/x',
        published: '2024',
        language: null,
        sources: null,
      },
    ],
    changed: async () => hasChanged,
  };
}

export async function textOf(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

export async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  for await (const part of parts) list.push(typeof part === 'string' ? Buffer.from(part) : part);
  return new Uint8Array(Buffer.concat(list));
}

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** @throws at the first fault of well-formedness. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

/** Text as XML can hold it. */
export const inXml = (text: string): string =>
  [...text]
    .map((c) =>
      /[\t\n\r]/.test(c) || !/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u.test(c) || (c >= '\u007f' && c <= '\u009f')
        ? c
        : '\uFFFD',
    )
    .join('');
