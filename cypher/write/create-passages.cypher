// Creates passages and joins them to their documents.
// $rows: {documentId, properties}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
CREATE (p:Passage {id: row.properties.id})
SET p = row.properties
CREATE (p)-[:FROM_DOCUMENT]->(d)
