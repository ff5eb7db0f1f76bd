// The bodies and countries that actors represent: persons by their positions, bodies by what they are part of.
// $ids: ids of actors
UNWIND $ids AS id
MATCH (p:Person {id: id})-[:HELD]->(:Position)-[:OF]->(i:Actor)
RETURN p.id AS actor, i.id AS institution
UNION
UNWIND $ids AS id
MATCH (o:Organization {id: id})-[:PART_OF]->(i:Actor)
RETURN o.id AS actor, i.id AS institution
