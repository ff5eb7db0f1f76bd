// The standing claims of nodes and relationships, to add them up without some of their documents.
// $keys: ids of the nodes and relationships
UNWIND $keys AS key
MATCH (c:Claim {key: key})
WHERE c.live
RETURN c.id AS id, properties(c) AS properties
