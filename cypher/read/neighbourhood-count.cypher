// How many relationships the filters of a neighbourhood leave.
// $ids, $types, $labels, $from, $to, $possible, $knownBy, $graded, $gatherings: as in neighbourhood
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE type(r) IN $types AND any(label IN labels(m) WHERE label IN $labels)
  AND NOT (m.id IN $ids AND m.id < id)
  AND ($knownBy = '' OR (r.firstKnown <= $knownBy AND m.firstKnown <= $knownBy))
  AND (NOT $graded OR m.id IN $gatherings OR NOT any(label IN labels(m) WHERE label IN ['Meeting', 'Session', 'Commitment']))
  AND (($from = '' AND $to = '')
    OR ($possible AND (m.dateFrom IS NULL OR (($to = '' OR m.dateFrom <= $to) AND ($from = '' OR m.dateTo >= $from))))
    OR (NOT $possible AND m.dateFrom IS NOT NULL AND ($from = '' OR m.dateFrom >= $from) AND ($to = '' OR m.dateTo <= $to)))
RETURN count(r) AS total
