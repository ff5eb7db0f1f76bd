// Takes the next commit number, if nobody else took it: no row means that somebody did.
// Locks before it compares: Neo4j would let two transactions read the same number, and then both write the next.
// $expected: the number read before; $token: names this commit, for a number comes again when a store is emptied
MATCH (c:Commit {id: 'last'})
SET c.locked = true
WITH c
WHERE c.sequence = $expected
SET c.sequence = $expected + 1, c.token = $token
RETURN c.sequence AS sequence
