// Which version of each document is kept.
// $ids: ids of documents
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.sha256 AS sha256, d.extractor AS extractor
