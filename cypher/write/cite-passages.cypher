// Joins claims to the passages that they cite.
// $rows: {claim, passage}
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (p:Passage {id: row.passage})
CREATE (c)-[:CITES]->(p)
