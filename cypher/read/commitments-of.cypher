// The commitments to which actors are parties, each with all parties: who made it, and to whom.
// $ids: ids of actors
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:MADE|TO]-(c:Commitment)
WITH DISTINCT c
MATCH (c)-[:MADE|TO]-(p:Actor)
RETURN c.id AS id, c.dateFrom AS dateFrom, c.dateTo AS dateTo, c.datePrecision AS datePrecision, c.confidence AS confidence, collect(DISTINCT p.id) AS participants
ORDER BY id
