// Marks whether claims stand under the decisions in force.
// $rows: {id, live}
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.live = row.live
