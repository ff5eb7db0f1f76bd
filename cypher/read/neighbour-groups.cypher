// What nodes are joined to, counted by type, direction and kind: asked before expanding.
// $ids, $from, $to, $possible, $knownBy, $graded, $gatherings: as in neighbourhood
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]->(m:Entity)
WHERE true
  AND ($knownBy = '' OR (r.firstKnown <= $knownBy AND m.firstKnown <= $knownBy))
  AND (NOT $graded OR m.id IN $gatherings OR NOT any(label IN labels(m) WHERE label IN ['Meeting', 'Session', 'Commitment']))
  AND (($from = '' AND $to = '')
    OR ($possible AND (m.dateFrom IS NULL OR (($to = '' OR m.dateFrom <= $to) AND ($from = '' OR m.dateTo >= $from))))
    OR (NOT $possible AND m.dateFrom IS NOT NULL AND ($from = '' OR m.dateFrom >= $from) AND ($to = '' OR m.dateTo <= $to)))
RETURN id AS node, type(r) AS type, 'out' AS direction, labels(m) AS labels, count(*) AS count
UNION ALL
UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[r]-(m:Entity)
WHERE true
  AND ($knownBy = '' OR (r.firstKnown <= $knownBy AND m.firstKnown <= $knownBy))
  AND (NOT $graded OR m.id IN $gatherings OR NOT any(label IN labels(m) WHERE label IN ['Meeting', 'Session', 'Commitment']))
  AND (($from = '' AND $to = '')
    OR ($possible AND (m.dateFrom IS NULL OR (($to = '' OR m.dateFrom <= $to) AND ($from = '' OR m.dateTo >= $from))))
    OR (NOT $possible AND m.dateFrom IS NOT NULL AND ($from = '' OR m.dateFrom >= $from) AND ($to = '' OR m.dateTo <= $to)))
RETURN id AS node, type(r) AS type, 'in' AS direction, labels(m) AS labels, count(*) AS count
