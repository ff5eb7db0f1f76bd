// The ids of all documents.
MATCH (d:Document)
RETURN d.id AS id
ORDER BY id
