// Deletes a view; its revisions are deleted by write/delete-view-revisions.
// $id: its id
MATCH (v:View {id: $id})
DELETE v
