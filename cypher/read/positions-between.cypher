// The positions through which people represent bodies and countries, to tell an institutional link.
// $persons: ids of people; $institutions: ids of bodies and countries
UNWIND $persons AS person
MATCH (p:Person {id: person})-[h:HELD]->(pos:Position)-[o:OF]->(i:Actor)
WHERE i.id IN $institutions
RETURN p.id AS person, i.id AS institution, pos.id AS position, pos.title AS title, h.id AS held, o.id AS of, h.firstKnown AS firstKnown, h.lastKnown AS lastKnown
ORDER BY person, institution, firstKnown, position
