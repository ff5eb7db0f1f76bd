// Writes nodes of one kind whole.
// $rows: {id, properties}
UNWIND $rows AS row
MERGE (n{{labels}} {id: row.id})
SET n = row.properties
