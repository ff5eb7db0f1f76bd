/** A Neo4j asked by the bare driver: what its planner and its own Cypher make of the questions that we answer. */
import neo4j, { type Driver, type ProfiledPlan, type Record as Row } from 'neo4j-driver';
import type { Address } from '../../server/graph-store/neo4j/driver.ts';
import { toParameters } from '../../server/graph-store/neo4j/parameters.ts';
import type { RecordedRead } from './recorder.ts';

/** How actors belong to what brings them together, in either direction. */
const BELONGING = 'PARTICIPATED_IN|ATTENDED|MADE|TO';

/** Our questions about a pair in Cypher alone: without sides, offices, grades or support, so less than ours ask. */
export const NATIVE = {
  contactsOfOne: `MATCH (a:Actor {id: $a})-[r:${BELONGING}]-(g)-[s:${BELONGING}]-(b:Actor) WHERE b <> a
    WITH b, collect(DISTINCT g {.id, .dateFrom, .dateTo, .confidence}) AS gatherings, max(r.sources) AS sources
    RETURN b.id AS id, b.name AS name, gatherings, sources ORDER BY size(gatherings) DESC, id LIMIT 50`,
  timelineOfOne: `MATCH (a:Actor {id: $a})-[r:${BELONGING}]-(g)-[s:${BELONGING}]-(b:Actor) WHERE b <> a
    RETURN g {.id, .name, .dateFrom, .dateTo} AS gathering, collect(DISTINCT b {.id, .name}) AS others
    ORDER BY gathering.dateFrom, gathering.id LIMIT 50`,
  contactsOfPair: `MATCH (a:Actor {id: $a})-[r:${BELONGING}]-(g)-[s:${BELONGING}]-(b:Actor {id: $b})
    RETURN properties(g) AS gathering, properties(r) AS r, properties(s) AS s ORDER BY g.dateFrom, g.id`,
  shortestPath: `MATCH (a:Actor {id: $a}), (b:Actor {id: $b})
    MATCH p = shortestPath((a)-[:${BELONGING}*..16]-(b))
    RETURN [n IN nodes(p) | n {.id, .name}] AS nodes, [r IN relationships(p) | properties(r)] AS relationships`,
} as const;

export class NativeNeo4j {
  readonly #driver: Driver;

  readonly #database: { database?: string };

  constructor({ uri, user = 'neo4j', password, database }: Address) {
    this.#driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password));
    this.#database = database === undefined ? {} : { database };
  }

  async run(text: string, parameters: Record<string, unknown>): Promise<Row[]> {
    const session = this.#driver.session({ ...this.#database, defaultAccessMode: 'READ' });
    try {
      return await session.executeRead(async (tx) => (await tx.run(text, parameters)).records);
    } finally {
      await session.close();
    }
  }

  /** Records and properties that the server looked at for one of our reads. */
  async databaseHits({ query, params }: RecordedRead): Promise<number> {
    const session = this.#driver.session({ ...this.#database, defaultAccessMode: 'READ' });
    try {
      const text = `PROFILE ${query.text.neo4j}`;
      const { summary } = await session.executeRead((tx) => tx.run(text, toParameters(query, params)));
      return summary.profile ? hitsOf(summary.profile) : Number.NaN;
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

const hitsOf = (plan: ProfiledPlan): number =>
  Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
