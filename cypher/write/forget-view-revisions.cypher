// Forgets old revisions of a view.
// $view: id of the view; $before: number of the oldest revision that is kept
MATCH (r:ViewRevision {view: $view})
WHERE r.revision < $before
DELETE r
