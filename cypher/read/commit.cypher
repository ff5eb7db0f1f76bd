// The last commit of the projection: writers compare its number, so that none overwrites another.
MATCH (c:Commit {id: 'last'})
RETURN c.sequence AS sequence, c.token AS token
