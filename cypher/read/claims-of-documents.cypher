// A document's claims, for the projection.
// $ids: ids of documents
UNWIND $ids AS id
MATCH (c:Claim {documentId: id})
RETURN c.documentId AS documentId, c.id AS id, properties(c) AS properties
ORDER BY documentId, id
