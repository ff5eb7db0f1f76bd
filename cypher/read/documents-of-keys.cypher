// Which documents support nodes or relationships, by claims that stand.
// $keys: ids of the nodes and relationships
UNWIND $keys AS key
MATCH (c:Claim {key: key})
WHERE c.live
RETURN DISTINCT c.key AS key, c.documentId AS documentId
