// Takes the next commit number, if nobody else took it: no row means that somebody did.
// $expected: the number read before
MATCH (c:Commit {id: 'last'})
WHERE c.sequence = $expected
SET c.sequence = $expected + 1
RETURN c.sequence AS sequence
