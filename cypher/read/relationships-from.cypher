// The relationships of one type at the end that has few of them, for drawing and for reading one by its id.
// $ids: ids of nodes at that end
UNWIND $ids AS id
MATCH (a:Entity {id: id}){{tail}}[r:{{type}}]{{head}}(b:Entity)
RETURN r.id AS id, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
