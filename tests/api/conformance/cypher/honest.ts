/** Queries that read, with words in them that a careless guard would stumble over: each must be answered. */
import type { Engine } from '../../../../server/queries/definition.ts';

export interface Honest {
  query: string;
  parameters?: Record<string, unknown>;
  /** Which engine alone knows it, where the other does not. */
  only?: Engine;
}

const both = (...queries: string[]): Honest[] => queries.map((query) => ({ query }));
/** Forms of Cypher that the embedded engine does not have. */
const neo4j = (...queries: string[]): Honest[] => queries.map((query) => ({ query, only: 'neo4j' as const }));

export const HONEST: readonly Honest[] = [
  ...both(
    'MATCH (n) RETURN n LIMIT 5',
    'match (n:Person) return n.name',
    'MATCH (n:Entity) RETURN count(*) AS nodes',
    'MATCH (n) RETURN n;',
    'MATCH (n) RETURN n.name ; ;\n',
    "RETURN 'CREATE (n)' AS text",
    'RETURN "DETACH DELETE n" AS text',
    "RETURN 'it\\'s; SET n.x = 1' AS text",
    "RETURN 'back\\\\slash' AS text",
    "RETURN '/* no comment */ // none' AS text",
    "RETURN 'line\nbreak' AS text",
    "RETURN 'Zsófia Kovács 王 😀' AS text",
    'RETURN \'LOAD CSV FROM "x"\' AS text',
    'RETURN 1 AS `CREATE`',
    'RETURN 1 AS `set`',
    'RETURN 1 AS `apoc.load.json`',
    'MATCH (n:`Create`) RETURN n',
    'MATCH (n) RETURN n.`delete` AS d',
    'MATCH (p:Passage) RETURN p.start AS start, p.text AS text',
    'MATCH (n) RETURN n.index AS index LIMIT 1',
    'RETURN 1 AS début, 2 AS 数',
    '/* CREATE (n) */ MATCH (n) RETURN count(n) AS c',
    '// DELETE everything\nMATCH (n) RETURN count(n) AS c',
    'MATCH (n) // SET n.x = 1\r\nRETURN count(n) AS c',
    "MATCH (n:Person) WHERE n.name =~ '.*o.*' RETURN n.name",
    "MATCH (n:Person) WHERE n.name STARTS WITH 'I' OR n.name ENDS WITH 'g' RETURN n.name",
    "MATCH (n:Person) WHERE n.name CONTAINS 'set' RETURN n.name",
    'MATCH (n:Person) WHERE n.name IS NOT NULL AND NOT (n.name IN [1, 2]) RETURN n.name',
    'RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS odd',
    'RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total',
    'RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1] WHERE x > 1) AS b, none(x IN [1] WHERE x = 2) AS c',
    'RETURN single(x IN [1, 2] WHERE x = 1) AS one',
    "RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS c",
    "RETURN CASE 1 WHEN (1) THEN ('one') ELSE ('many') END AS c",
    'MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:PARTICIPATED_IN]->(:Meeting) } RETURN a.name',
    'MATCH (a:Actor) WHERE exists((a)-[:PARTICIPATED_IN]->()) RETURN a.name',
    'MATCH (a:Actor) RETURN a.name, COUNT { (a)-[:PARTICIPATED_IN]->() } AS meetings',
    'MATCH (a:Actor) WHERE (a)-[:HELD]->() RETURN a.name',
    'MATCH (a:Actor) WHERE NOT (a)-[:HELD]->() RETURN a.name',
    'MATCH (a:Person) OPTIONAL MATCH (a)-[r:HELD]->(p:Position) RETURN a.name, p.title',
    'MATCH (a)-[:PARTICIPATED_IN]->(m)<-[:PARTICIPATED_IN]-(b) WHERE a.id < b.id RETURN a.name, b.name, m.dateFrom',
    'MATCH (a:Person) WITH a ORDER BY a.name SKIP 1 LIMIT 2 RETURN a.name',
    'MATCH (a:Actor)-[r]->(m) WITH a, count(m) AS meetings WHERE meetings > 1 RETURN a.name, meetings ORDER BY meetings DESC',
    'MATCH (a:Person) RETURN DISTINCT labels(a) AS labels',
    'MATCH (n:Person) RETURN n.name AS name UNION MATCH (m:Country) RETURN m.name AS name',
    'RETURN 1 AS x UNION ALL RETURN 1 AS x',
    'UNWIND [1, 2, 3] AS x UNWIND [4, 5] AS y RETURN x, y, x * y AS product',
    'CALL { MATCH (n:Person) RETURN n LIMIT 2 } RETURN n.name',
    'MATCH (a:Country) CALL { WITH a MATCH (a)--(m) RETURN count(m) AS c } RETURN a.name, c',
    'MATCH (a:Country) CALL (a) { MATCH (a)--(m) RETURN count(m) AS c } RETURN a.name, c',
    'CALL db.labels() YIELD label RETURN label ORDER BY label',
    'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType',
    'call db.propertyKeys() YIELD propertyKey RETURN propertyKey',
    'CALL db.labels()',
    'MATCH p = (a:Person)-[*1..2]-(b:Meeting) RETURN p LIMIT 3',
    'MATCH (a:Person), (b:Country) RETURN a.name, b.name LIMIT 3',
    'MATCH (a:Person) MATCH (b:Country) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS hops LIMIT 3',
    'MATCH (a)-[r:HELD|OF]->(b) RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to',
    'MATCH (n:Person) RETURN n {.name, .id} AS person',
    'MATCH (n:Person) RETURN {name: n.name, all: [n.id, n.name]} AS map',
    'MATCH (n:Person) RETURN coalesce(n.nothing, n.name) AS name, size(n.name) AS length, toUpper(n.name) AS loud',
    'MATCH (n:Entity) RETURN min(n.confidence) AS low, max(n.confidence) AS high, avg(n.sources) AS mean',
    "RETURN split('a,b', ',') AS parts, substring('abc', 1) AS rest, replace('a', 'a', 'b') AS other, trim(' a ') AS t",
    'RETURN 1.5e3 AS a, .5 AS b, 0x1F AS c, -1 AS d, 7 % 3 AS e, 2 ^ 3 AS f',
    "RETURN date('2025-01-01') AS day, duration('P1D') AS duration",
    'MATCH (n:Person)\n\tWHERE (n.sources >= 1)\nRETURN (n.name) AS name',
    "MATCH (n) WHERE n.name <> '' AND n.confidence >= 0.1 XOR false RETURN count(n) AS c",
    'MATCH (d:Document) RETURN d.title AS title, d.language AS language',
    'MATCH (c:Claim)-[:CITES]->(p:Passage)-[:FROM_DOCUMENT]->(d:Document) RETURN c.id, p.text, d.title LIMIT 3',
    'MATCH (a:Person) RETURN [(a)--(m) | m.name] AS names LIMIT 3',
    "MATCH (n:Person)\nRETURN count(\n  n\n), collect(n.name + 'x\ny')",
    'RETURN true AS yes, false AS no, null AS nothing',
  ),
  { query: 'MATCH (n) WHERE n.id = $id RETURN n', parameters: { id: 'country-NOR' } },
  { query: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.name', parameters: { ids: ['country-NOR', 'x'] } },
  // Parameters named like keywords are not read there.
  { query: 'RETURN $create AS a, $`set` AS b', parameters: { create: "'}) DETACH //", set: [1, 2.5] }, only: 'neo4j' },
  { query: 'MATCH (n:Person) RETURN n.name SKIP $skip LIMIT $limit', parameters: { skip: 0, limit: 2 } },
  { query: 'RETURN $map.name AS name, $list[0] AS first', parameters: { map: { name: 'x' }, list: [1] } },
  ...neo4j(
    // No label expressions there.
    'MATCH (n:Person|Country) RETURN n.name',
    'MATCH (n:Entity&!Person) RETURN count(n) AS c',
    // No quantified path patterns.
    'MATCH (a:Person)-[:PARTICIPATED_IN]->{1,2}(m) RETURN count(m) AS c',
    'MATCH ((a)-[:PARTICIPATED_IN]->(b)){1,2} RETURN count(*) AS c',
    // No SHORTEST.
    'MATCH p = ANY SHORTEST (a:Person)--+(b:Country) RETURN length(p) AS hops LIMIT 3',
    'MATCH p = SHORTEST 2 (a:Person)--+(b:Country) RETURN length(p) AS hops LIMIT 3',
    // No COLLECT subquery.
    'MATCH (a:Person) RETURN COLLECT { MATCH (a)--(m) RETURN m.id } AS ids LIMIT 3',
    // No WHERE inside of a node's pattern.
    "MATCH (n:Person WHERE n.name STARTS WITH 'I') RETURN n.name",
    'RETURN point({x: 1, y: 2}) AS place, datetime.truncate("day", datetime("2025-01-01T10:00:00Z")) AS day',
    'MATCH (n:Person) FINISH',
  ),
];
