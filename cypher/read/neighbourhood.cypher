// Relationships of nodes with the nodes at their other ends, in a stable order; one between two of the nodes comes once.
// $ids: the nodes; $types: relationship types; $labels: a neighbour has one of them; $from, $to: days ('' is open);
// $possible: whether a date that may lie within counts; $knownBy: a day ('' is today); $graded: whether of meetings,
// sessions and commitments only $gatherings count; $skip, $limit: the page
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE type(r) IN $types AND any(label IN labels(m) WHERE label IN $labels)
  AND NOT (m.id IN $ids AND m.id < id)
  AND ($knownBy = '' OR (r.firstKnown <= $knownBy AND m.firstKnown <= $knownBy))
  AND (NOT $graded OR m.id IN $gatherings OR NOT any(label IN labels(m) WHERE label IN ['Meeting', 'Session', 'Commitment']))
  AND (($from = '' AND $to = '')
    OR ($possible AND (m.dateFrom IS NULL OR (($to = '' OR m.dateFrom <= $to) AND ($from = '' OR m.dateTo >= $from))))
    OR (NOT $possible AND m.dateFrom IS NOT NULL AND ($from = '' OR m.dateFrom >= $from) AND ($to = '' OR m.dateTo <= $to)))
RETURN r.id AS relationshipId, type(r) AS type, properties(r) AS relationshipProperties, startNode(r).id AS from, endNode(r).id AS to,
       m.id AS id, labels(m) AS labels, properties(m) AS properties, r.sources AS sources
ORDER BY type, sources DESC, id, relationshipId SKIP $skip LIMIT $limit
