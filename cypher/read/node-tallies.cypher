// What holds nodes up, for the projection.
// $ids: ids of nodes
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.tally AS tally
