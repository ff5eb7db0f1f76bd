// Keeps a decision. Decisions are never changed.
// $id, $documentId, $key, $sequence, $data: its id, where it applies, its place in time, and the whole as JSON
CREATE (d:Decision {id: $id, documentId: $documentId, key: $key, sequence: $sequence, data: $data})
