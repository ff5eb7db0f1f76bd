/** The properties of a node or relationship as rows of caption and text. */
import { z } from 'zod';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { kindOf, type PropertyDescriptor } from '../../server/model/kinds.ts';
import { relationshipOf } from '../../server/model/relationships.ts';
import { precisionOf } from '../../server/model/wording.ts';
import { strings } from '../strings/index.ts';
import { dateInWords, daysOf, precisionInWords } from './dates.ts';

const { common, model } = strings;

export interface PropertyRow {
  name: string;
  caption: string;
  text: string;
  /** A remark on the value, such as how exact a date is. */
  note: string | null;
}

type Value = Node['properties'][string];
type Descriptors = Readonly<Record<string, PropertyDescriptor>>;

/** Told together as one interval of days. */
const OF_DATE = new Set(['dateFrom', 'dateTo', 'datePrecision']);
/** Partial dates that stand alone. */
const DATES = new Set(['from', 'until']);

/** A value that is a choice, such as a rank or a kind of commitment, in words. */
export const valueInWords = (value: string): string => model.values[value] ?? value;

function textOf(name: string, value: Value, { schema }: PropertyDescriptor): string {
  if (Array.isArray(value)) return value.join(' · ');
  if (typeof value === 'number') return common.number(value);
  if (typeof value === 'boolean') return value ? model.yes : model.no;
  if (DATES.has(name)) return dateInWords(value);
  return schema instanceof z.ZodEnum ? valueInWords(value) : value;
}

function rowsOf(
  properties: Readonly<Record<string, Value>>,
  descriptors: Descriptors,
  skipped: ReadonlySet<string>,
): PropertyRow[] {
  const rows: PropertyRow[] = [];
  const days = daysOf(properties);
  if (days)
    rows.push({
      name: 'date',
      caption: model.date,
      text: days,
      note: precisionInWords(precisionOf(properties.datePrecision)),
    });
  for (const [name, descriptor] of Object.entries(descriptors)) {
    const value = properties[name];
    if (value === undefined || skipped.has(name) || (days && OF_DATE.has(name))) continue;
    const text = textOf(name, value, descriptor);
    const caption = model.properties[descriptor.caption] ?? descriptor.caption;
    if (text) rows.push({ name, caption, text, note: null });
  }
  return rows;
}

/** The rows of a node; its name is not among them, because it stands above. */
export function propertiesOf(node: Pick<Node, 'kind' | 'properties' | 'name'>): PropertyRow[] {
  const kind = kindOf(node.kind);
  return rowsOf(node.properties, kind.properties, new Set([kind.nameProperty, 'name']));
}

/** The rows of a relationship. */
export function relationshipPropertiesOf(relationship: Pick<Relationship, 'type' | 'properties'>): PropertyRow[] {
  return rowsOf(relationship.properties, relationshipOf(relationship.type).properties, new Set());
}
