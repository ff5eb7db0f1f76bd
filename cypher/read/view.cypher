// One saved view without its state, which its revisions hold.
// $id: its id
MATCH (v:View {id: $id})
RETURN v.id AS id, v.name AS name, v.description AS description, v.createdAt AS createdAt, v.updatedAt AS updatedAt,
  v.revision AS revision
