// Decisions on the claims of documents, in order of time.
// $ids: ids of documents
UNWIND $ids AS id
MATCH (d:Decision {documentId: id})
RETURN d.documentId AS documentId, d.data AS data, d.sequence AS sequence
ORDER BY sequence
