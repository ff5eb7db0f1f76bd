// Deletes the history of a view.
// $view: id of the view
MATCH (r:ViewRevision {view: $view})
DELETE r
