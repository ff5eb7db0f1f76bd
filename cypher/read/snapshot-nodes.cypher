// All nodes of one kind with what contacts and paths depend on, for the picture of the graph in memory.
MATCH (n{{labels}})
RETURN n.id AS id, n.dateFrom AS dateFrom, n.dateTo AS dateTo, n.datePrecision AS datePrecision, n.rank AS rank,
       n.sources AS sources, n.confidence AS confidence, n.firstKnown AS firstKnown, n.lastKnown AS lastKnown
