// Saved views without their state, the last saved first.
// $skip, $limit: the page
MATCH (v:View)
RETURN v.id AS id, v.name AS name, v.description AS description, v.createdAt AS createdAt, v.updatedAt AS updatedAt,
  v.revision AS revision
ORDER BY updatedAt DESC, id SKIP $skip LIMIT $limit
