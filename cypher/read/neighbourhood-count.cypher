// How many relationships the filters of a neighbourhood leave.
// $id, $types, $labels, $from, $to, $possible: as in neighbourhood
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) IN $types AND any(label IN labels(m) WHERE label IN $labels)
  AND (($from = '' AND $to = '')
    OR ($possible AND (m.dateFrom IS NULL OR (($to = '' OR m.dateFrom <= $to) AND ($from = '' OR m.dateTo >= $from))))
    OR (NOT $possible AND m.dateFrom IS NOT NULL AND ($from = '' OR m.dateFrom >= $from) AND ($to = '' OR m.dateTo <= $to)))
RETURN count(r) AS total
