/** What would write, given to the stores past the guard: each store has to refuse it by itself, and keep nothing. */
import type { Engine } from '../../../../server/queries/definition.ts';

interface Unguarded {
  text: string;
  only?: Engine;
}

const both = (...texts: string[]): Unguarded[] => texts.map((text) => ({ text }));

export const UNGUARDED: readonly Unguarded[] = [
  ...both(
    "CREATE (:Entity {id: 'made'})",
    "CREATE (n:Entity {id: 'made'}) RETURN n",
    "MERGE (n:Entity {id: 'made'}) RETURN n",
    "MATCH (n) SET n.name = 'gone' RETURN n",
    'MATCH (n) SET n:Gone RETURN n',
    'MATCH (n) REMOVE n.name RETURN n',
    'MATCH (n:Actor) REMOVE n:Actor RETURN n',
    'MATCH (n) DETACH DELETE n',
    'MATCH ()-[r]->() DELETE r',
    "FOREACH (x IN [1] | CREATE (:Entity {id: 'made'}))",
    "MATCH (n) CALL { WITH n CREATE (:Entity {id: 'made'}) RETURN 1 AS one } RETURN one",
    "MATCH (n) CALL { WITH n SET n.name = 'gone' RETURN 1 AS one } RETURN one",
    'MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS RETURN 1 AS one',
    'MATCH (a), (b) WITH a, b LIMIT 1 CREATE (a)-[:MADE]->(b) RETURN 1 AS one',
    'CREATE INDEX made FOR (n:Entity) ON (n.name)',
    'CREATE CONSTRAINT made FOR (n:Entity) REQUIRE n.name IS UNIQUE',
    'DROP INDEX claim_key',
    'DROP CONSTRAINT entity_id',
    'SHOW INDEXES',
    "LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "LOAD CSV FROM 'file:///hostname' AS line RETURN line",
    'CALL dbms.listConfig() YIELD name RETURN name',
    'CALL grafeo.pagerank() YIELD score RETURN score',
    'CALL procedures() YIELD name RETURN name',
    "CALL db.createLabel('Made')",
    'RETURN 1 AS one; CREATE (n)',
    'EXPLAIN CREATE (n)',
    'PROFILE CREATE (n)',
    'INSERT (:Entity)',
  ),
  // Its lexer folds case.
  { text: 'MATCH (n) \u017fET n.name = 1 RETURN n', only: 'embedded' },
  { text: 'ALTER CURRENT GRAPH TYPE SET { }', only: 'embedded' },
  // It replaces these before it reads.
  { text: 'MATCH (n) \\u0053ET n.name = 1 RETURN n', only: 'neo4j' },
  { text: "TERMINATE TRANSACTION 'neo4j-transaction-1'", only: 'neo4j' },
  { text: 'SHOW TRANSACTIONS', only: 'neo4j' },
  { text: "CREATE USER made SET PASSWORD 'secret-word'", only: 'neo4j' },
];
