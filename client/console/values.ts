/** Values of an answer as text, and whole answers for other tools. Pure. */
import type { CypherResponse } from '../../server/contract/cypher.ts';
import {
  type CypherValue,
  isNode,
  isPath,
  isRelationship,
  type NodeValue,
  unwrapped,
} from '../../server/model/values.ts';

/** A node by the name that people know it by, else by its id. */
export function nameOf({ id, labels, properties }: NodeValue): string {
  const told = properties.name ?? properties.title ?? properties.text;
  return typeof told === 'string' ? told : (id ?? labels.join(':'));
}

/** Short, for a cell. */
export function textOf(value: CypherValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (isNode(value)) return nameOf(value.$node);
  if (isRelationship(value)) return value.$relationship.type;
  if (isPath(value)) {
    const { nodes, relationships } = value.$path;
    return nodes
      .map((node, at) => `${nameOf(node)}${at < relationships.length ? ` –${relationships[at]?.type}– ` : ''}`)
      .join('');
  }
  return JSON.stringify(unwrapped(value as Record<string, CypherValue>));
}

/** Whole, for a title and for files. */
export const wholeOf = (value: CypherValue): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : textOf(value);

type Table = Pick<CypherResponse, 'columns' | 'rows'>;

/** A text that a spreadsheet would take for a formula is marked as text. */
const harmless = (value: CypherValue): string => {
  const text = wholeOf(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csvOf = ({ columns, rows }: Table): string =>
  `\ufeff${[columns, ...rows.map((row) => row.map(harmless))].map((row) => `${row.map((cell) => quoted(cell)).join(',')}\r\n`).join('')}`;

/** For the clipboard: cells divided by tabs. */
export const tabbedOf = ({ columns, rows }: Table): string =>
  [columns, ...rows.map((row) => row.map(harmless))]
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
