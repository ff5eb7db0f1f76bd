// Writes nodes that are there and lose no property, without what search looks at: the embedded engine would take
// an unchanged text out of its index and in again, at a cost that grows with the graph.
// $rows: {id, properties}
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row.properties
