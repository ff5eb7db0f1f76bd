// Every node of the graph, for exports and the canonical hash.
MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
