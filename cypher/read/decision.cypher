// One decision.
// $id: its id
MATCH (d:Decision {id: $id})
RETURN d.data AS data, d.sequence AS sequence
