// Deletes the passages of documents.
// $ids: ids of documents
UNWIND $ids AS id
MATCH (p:Passage {documentId: id})
DETACH DELETE p
