import { z } from 'zod';
import type { Query } from '../../queries/definition.ts';

/** More grams than this find nothing better, and Lucene refuses more than 1,024 clauses. */
const MOST_GRAMS = 500;

/** The full-text index of cypher/schema/neo4j.cypher. */
export const SEARCH_TEXT = {
  name: 'searchText',
  access: 'read',
  params: z.object({ lucene: z.string(), limit: z.int().positive() }),
  row: z.object({ id: z.string(), score: z.number() }),
  text: {
    embedded: '',
    neo4j: `CALL db.index.fulltext.queryNodes('entity_search_grams', $lucene, {limit: $limit}) YIELD node, score
RETURN node.id AS id, score ORDER BY score DESC, id`,
  },
} satisfies Query;

/** Any of the grams, as Lucene writes it: within quotation marks only two characters have a meaning. */
export function toLucene(grams: string): string {
  const distinct = [...new Set(grams.split(/\s+/))].filter((gram) => gram !== '');
  return distinct
    .slice(0, MOST_GRAMS)
    .map((gram) => `"${gram.replace(/["\\]/g, '\\$&')}"`)
    .join(' ');
}
