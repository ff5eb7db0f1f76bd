// Decisions in the order in which they were made, from one on.
// $sequence: place in time of the one before; $limit: how many
MATCH (d:Decision)
WHERE d.sequence > $sequence
RETURN d.data AS data, d.sequence AS sequence
ORDER BY sequence LIMIT $limit
