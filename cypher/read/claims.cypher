// Claims by id.
// $ids: ids of claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, properties(c) AS properties
