// The countries represented in meetings or sessions, and through whom.
// $ids: ids of meetings or sessions
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:REPRESENTED_IN]-(c:Country)
RETURN e.id AS id, c.id AS country, r.through AS through
