// All decisions, newest first.
// $skip, $limit: the page
MATCH (d:Decision)
RETURN d.data AS data, d.sequence AS sequence
ORDER BY sequence DESC SKIP $skip LIMIT $limit
