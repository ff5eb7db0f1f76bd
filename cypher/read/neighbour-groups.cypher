// What a node is joined to, counted by type, direction and kind: asked before expanding.
// $id: the node
MATCH (n:Entity {id: $id})-[r]->(m:Entity)
RETURN type(r) AS type, 'out' AS direction, labels(m) AS labels, count(*) AS count
UNION ALL
MATCH (n:Entity {id: $id})<-[r]-(m:Entity)
RETURN type(r) AS type, 'in' AS direction, labels(m) AS labels, count(*) AS count
