// What the commits touched from one on, in order: that one itself shows whether it is the one that was known.
// $sequence: number of the commit
MATCH (c:Change)
WHERE c.sequence >= $sequence
RETURN c.sequence AS sequence, c.token AS token, c.data AS data
ORDER BY sequence
