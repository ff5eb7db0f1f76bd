/** Queries of ours that a person may start from: those of `cypher/read` that ask what a person asks. */
import { z } from 'zod';
import type { CypherExample, ParameterType } from '../../contract/cypher.ts';
import type { Query } from '../../queries/definition.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';

/**
 * In the order in which they are offered. Not the projection's own bookkeeping, what the picture in memory is read
 * from, and whole exports; nor views, which have a panel.
 */
const OFFERED: readonly Query[] = [
  reading.busiestActors,
  reading.nodes,
  reading.neighbourGroups,
  reading.neighbourhood,
  reading.meetingsOf,
  reading.relationshipsFrom.get('PARTICIPATED_IN'),
  reading.evidence,
  reading.evidenceOfKeys,
  reading.evidenceCount,
  reading.documents,
  reading.documentsById,
  reading.documentCount,
  reading.publishers,
  reading.publishedPeriod,
  reading.undatedDocuments,
  reading.claimsOfKeys,
  reading.nodeCounts,
  reading.relationshipCounts,
  reading.claimCounts,
  reading.decisions,
  reading.decisionCount,
].filter((query) => query !== undefined) as unknown as Query[];

/** Values for the forms, by the parameters' names; ids of nodes are taken from the graph. */
const VALUES: Readonly<Record<string, unknown>> = {
  limit: 20,
  skip: 0,
  from: '',
  to: '',
  knownBy: '',
  possible: true,
  graded: false,
  gatherings: [],
  types: ['PARTICIPATED_IN', 'ATTENDED', 'HELD', 'MADE'],
  labels: ['Meeting', 'Session', 'Position', 'Commitment'],
};

function typeOf(schema: z.ZodType): ParameterType {
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodArray && schema.element instanceof z.ZodString ? 'list' : 'json';
}

/** What the header says of a parameter: `$a, $b: told; $c: told`. */
function captionOf(name: string, header: string): string | null {
  const told = header.replaceAll('\n', ' ').split(';');
  const line = told.find((part) => new RegExp(`\\$${name}\\b`).test(part));
  return line?.slice(line.lastIndexOf(':') + 1).trim() || null;
}

function exampleOf({ name, text, params, header = '' }: Query, actors: readonly string[], store: Context['store']) {
  const [title = '', ...rest] = header.split('\n');
  const sampleOf = (parameter: string): unknown => {
    if (parameter === 'ids' || parameter === 'keys') return actors;
    return parameter === 'key' ? (actors[0] ?? '') : VALUES[parameter];
  };
  return {
    name: name.replace(/^read\//, ''),
    title: title.trim(),
    query: text[store.engine],
    parameters: Object.entries(params.shape).map(([parameter, schema]) => ({
      name: parameter,
      type: typeOf(schema as z.ZodType),
      caption: captionOf(parameter, rest.join('\n')),
      value: sampleOf(parameter) as CypherExample['parameters'][number]['value'],
    })),
  };
}

export async function cypherExamples(context: Context): Promise<{ items: CypherExample[] }> {
  const busiest = await context.store.read(reading.busiestActors, { limit: 3 }, optionsOf(context));
  const actors = busiest.map(({ id }) => id);
  return { items: OFFERED.map((query) => exampleOf(query, actors, context.store)) };
}
