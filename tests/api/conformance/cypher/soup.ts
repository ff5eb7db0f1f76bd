/** Random soups of the words that matter: some of them are queries, and some of those write. */
import fc from 'fast-check';

const WORDS = [
  ...[
    'MATCH (n)',
    'MATCH (n:Entity)-[r]->(m)',
    'OPTIONAL MATCH (n)',
    'WITH n',
    'WITH *',
    'RETURN n',
    'RETURN 1 AS one',
  ],
  ...["CREATE (:Entity {id: 'soup'})", "MERGE (:Entity {id: 'soup'})", 'SET n.name = 1', 'DELETE n', 'DETACH DELETE n'],
  ...['REMOVE n.name', 'FOREACH (x IN [1] | SET n.x = 1)', 'CALL {', 'CALL (n) {', '}', 'UNION', 'IN TRANSACTIONS'],
  ...['CREATE INDEX soup FOR (n:Entity) ON (n.name)', 'DROP INDEX entity_id', 'EXPLAIN', 'PROFILE', 'CYPHER 5', ';'],
  ...["'", '"', '`', '/*', '*/', '//', '\n', '\\', '\\u0053ET n.x = 1', '\u017fET n.x = 1', '$', '$x', "'a'", '1.'],
  ...['WHERE true', 'LIMIT 1', 'UNWIND [1] AS x', 'AS set', 'n.', 'apoc.f(1)', 'size([1])', 'CALL db.labels()'],
  ...["INSERT (:Entity {id: 'soup'})", "LOAD CSV FROM 'file:///nowhere' AS l", 'USE neo4j', 'SHOW INDEXES'],
];

const blank = fc.constantFrom(' ', '\n', '', '/**/', '\t');
const any = fc.array(fc.tuple(fc.constantFrom(...WORDS), blank), { minLength: 1, maxLength: 7 });
const CLAUSES = [
  'MATCH (n)',
  'MATCH (n:Entity)-[r]->(m)',
  'WITH 1 AS x',
  'UNWIND [1] AS x',
  'OPTIONAL MATCH (n)',
  'SET n.x = 1',
];
/** Nearer to queries: some of these run. */
const clauses = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 2 })
  .map((parts) => [...parts, ['RETURN 1 AS one']]);

export const soup = fc
  .oneof({ weight: 3, arbitrary: any }, { weight: 1, arbitrary: clauses })
  .map((parts) => parts.flat().join(''));
