// Creates claims.
// $rows: {id, properties}
UNWIND $rows AS row
CREATE (c:Claim {id: row.id})
SET c = row.properties
