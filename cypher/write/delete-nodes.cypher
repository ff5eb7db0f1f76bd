// Deletes nodes that nothing holds up any more.
// $ids: their ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
