// Passages by id.
// $ids: ids of passages
UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN p.id AS id, p.index AS index, p.start AS start, p.end AS end, p.text AS text
