// Deletes the claims of documents.
// $ids: ids of documents
UNWIND $ids AS id
MATCH (c:Claim {documentId: id})
DETACH DELETE c
