// Nodes by their labels.
MATCH (n:Entity)
RETURN labels(n) AS labels, count(*) AS count
