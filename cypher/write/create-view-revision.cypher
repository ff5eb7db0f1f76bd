// Keeps what is saved as one revision of a view.
// $id: id of the revision; $view: id of the view; $revision: its number, from 1; $at: when it was saved;
// $name, $description, $state: what was saved, the state as JSON
CREATE (r:ViewRevision {id: $id, view: $view, revision: $revision, savedAt: $at, name: $name,
  description: $description, state: $state})
