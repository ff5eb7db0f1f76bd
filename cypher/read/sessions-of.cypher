// The forum sessions that actors attended, each with all who attended it.
// $ids: ids of actors
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:ATTENDED]->(s:Session)
WITH DISTINCT s
MATCH (s)<-[:ATTENDED]-(p:Actor)
RETURN s.id AS id, s.dateFrom AS dateFrom, s.dateTo AS dateTo, s.datePrecision AS datePrecision, s.confidence AS confidence, collect(p.id) AS participants
ORDER BY id
