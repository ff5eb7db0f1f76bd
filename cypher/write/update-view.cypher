// Saves a view as its next revision, if nobody else did since it was read: no row means that somebody did.
// Locks before it compares: Neo4j would let two transactions read the same revision, and then both write the next.
// $id, $name, $description: the view; $at: when it was saved; $expected: the revision read before
MATCH (v:View {id: $id})
SET v.locked = true
WITH v
WHERE v.revision = $expected
SET v.name = $name, v.description = $description, v.updatedAt = $at, v.revision = $expected + 1
RETURN v.revision AS revision
