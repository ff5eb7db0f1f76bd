// The publishers with most documents.
// $limit: how many
MATCH (d:Document)
WHERE d.publisher IS NOT NULL
RETURN d.publisher AS publisher, count(d) AS documents
ORDER BY documents DESC, publisher LIMIT $limit
