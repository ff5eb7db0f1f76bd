// When the standing claims of keys were published, for a key that lost an end of its period.
// $keys: ids of nodes or relationships
UNWIND $keys AS key
MATCH (c:Claim {key: key})
WHERE c.live AND c.published IS NOT NULL
RETURN c.key AS key, c.documentId AS documentId, c.published AS published
