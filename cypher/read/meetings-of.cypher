// The meetings in which actors took part, each with all its participants.
// $ids: ids of actors
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:PARTICIPATED_IN]->(m:Meeting)
WITH DISTINCT m
MATCH (m)<-[:PARTICIPATED_IN]-(p:Actor)
RETURN m.id AS id, m.dateFrom AS dateFrom, m.dateTo AS dateTo, m.datePrecision AS datePrecision, m.confidence AS confidence, collect(p.id) AS participants
ORDER BY id
