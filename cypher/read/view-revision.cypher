// What was saved as one revision of a view.
// $id: id of the revision
MATCH (r:ViewRevision {id: $id})
RETURN r.name AS name, r.description AS description, r.state AS state, r.savedAt AS savedAt
