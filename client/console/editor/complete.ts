/** What may stand where the cursor is, from what stands before it. Pure. */
import type { CypherSchemaResponse } from '../../../server/contract/cypher.ts';

export interface Offer {
  label: string;
  type: 'class' | 'type' | 'property' | 'keyword' | 'function' | 'variable';
  detail?: string;
  /** What is written, where that is not the label. */
  apply?: string;
}

export interface Offers {
  /** Where what is being written begins. */
  from: number;
  options: Offer[];
}

type Property = CypherSchemaResponse['labels'][number]['properties'][number];

const withDetail = (detail: string | null): { detail?: string } => (detail ? { detail } : {});
const propertyOffer = ({ name, caption }: Property): Offer => ({
  label: name,
  type: 'property',
  ...withDetail(caption),
});

/** The bracket that is open where the cursor is. */
function openBracket(before: string): string | null {
  const open: string[] = [];
  for (const sign of before.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (')]}'.includes(sign)) open.pop();
  }
  return open.at(-1) ?? null;
}

function distinct(properties: readonly Property[]): Offer[] {
  const known = new Map(properties.map((property) => [property.name, property]));
  return [...known.values()].map(propertyOffer).sort((a, b) => a.label.localeCompare(b.label));
}

/** The properties of what a variable stands for, as the query tells it; of everything where it does not. */
function propertiesOf(variable: string, query: string, { labels, types }: CypherSchemaResponse): Offer[] {
  const told = new RegExp(`[(\\[]\\s*${variable}\\s*:\\s*\`?(\\w+)`).exec(query)?.[1];
  const described = [...labels, ...types].find(({ name }) => name === told);
  return distinct(described ? described.properties : [...labels, ...types].flatMap(({ properties }) => properties));
}

/** @param parameters the names of those that are given. */
export function offersAt(
  query: string,
  at: number,
  schema: CypherSchemaResponse,
  parameters: readonly string[],
): Offers | null {
  const before = query.slice(0, at);
  const writing = /[\w]*$/.exec(before)?.[0] ?? '';
  const from = at - writing.length;
  const lead = before.slice(0, from);
  if (/\$$/.test(lead)) return { from, options: parameters.map((label) => ({ label, type: 'variable' })) };
  const owner = /([A-Za-z_]\w*)\.$/.exec(lead)?.[1];
  if (owner) return { from, options: propertiesOf(owner, query, schema) };
  const open = openBracket(lead);
  if (open === '[' && /[:|]\s*$/.test(lead))
    return {
      from,
      options: schema.types.map(({ name, caption }) => ({ label: name, type: 'type', ...withDetail(caption) })),
    };
  if (open !== '{' && /:\s*$/.test(lead))
    return {
      from,
      options: schema.labels.map(({ name, caption }) => ({ label: name, type: 'class', ...withDetail(caption) })),
    };
  if (writing === '') return null;
  const variables = new Set(
    [...query.matchAll(/[([]\s*([A-Za-z_]\w*)|\bAS\s+([A-Za-z_]\w*)/gi)].map((m) => m[1] ?? m[2]),
  );
  return {
    from,
    options: [
      ...[...variables].flatMap((label): Offer[] => (label && label !== writing ? [{ label, type: 'variable' }] : [])),
      ...schema.keywords.map((label): Offer => ({ label, type: 'keyword' })),
      ...schema.functions.map((label): Offer => ({ label, type: 'function', apply: `${label}(` })),
      ...schema.procedures.map((label): Offer => ({ label, type: 'function', apply: `${label}()` })),
    ],
  };
}
