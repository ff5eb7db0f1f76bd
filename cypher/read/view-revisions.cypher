// The history of a view, without states, the last revision first.
// $view: id of the view
MATCH (r:ViewRevision {view: $view})
RETURN r.revision AS revision, r.savedAt AS savedAt, r.name AS name
ORDER BY revision DESC
