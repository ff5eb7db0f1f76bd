// All relationships of one type with what contacts and paths depend on, for the picture of the graph in memory.
MATCH (a:Entity)-[r:{{type}}]->(b:Entity)
RETURN r.id AS id, a.id AS from, b.id AS to, r.through AS through,
       r.sources AS sources, r.confidence AS confidence, r.firstKnown AS firstKnown, r.lastKnown AS lastKnown
