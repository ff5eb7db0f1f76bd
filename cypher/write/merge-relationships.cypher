// Writes relationships of one type whole; the end that has few of them stands left, for that one is searched.
// $rows: {anchor, other, properties}
UNWIND $rows AS row
MATCH (a:Entity {id: row.anchor})
MATCH (b:Entity {id: row.other})
MERGE (a){{tail}}[r:{{type}}]{{head}}(b)
SET r = row.properties
