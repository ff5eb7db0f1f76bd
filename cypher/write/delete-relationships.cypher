// Deletes relationships that nothing holds up any more.
// $rows: {id, anchor}
UNWIND $rows AS row
MATCH (a:Entity {id: row.anchor}){{tail}}[r:{{type}}]{{head}}(:Entity)
WHERE r.id = row.id
DELETE r
