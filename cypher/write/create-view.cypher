// Keeps a new view; its state is that of its revisions.
// $id, $name, $description: the view; $at: when it was saved
CREATE (v:View {id: $id, name: $name, description: $description, createdAt: $at, updatedAt: $at, revision: 1})
