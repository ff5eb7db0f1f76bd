// The people and bodies that represent bodies and countries.
// $ids: ids of bodies and countries
UNWIND $ids AS id
MATCH (i:Actor {id: id})<-[:OF]-(:Position)<-[:HELD]-(p:Person)
RETURN i.id AS institution, p.id AS actor
UNION
UNWIND $ids AS id
MATCH (i:Actor {id: id})<-[:PART_OF]-(o:Organization)
RETURN i.id AS institution, o.id AS actor
