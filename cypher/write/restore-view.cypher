// Keeps a view as another store had it; its revisions are created beside it.
// $id, $name, $description, $createdAt, $updatedAt, $revision: the view
CREATE (v:View {id: $id, name: $name, description: $description, createdAt: $createdAt, updatedAt: $updatedAt,
  revision: $revision})
