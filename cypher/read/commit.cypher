// The number of the last commit of the projection: writers compare it, so that none overwrites another.
MATCH (c:Commit {id: 'last'})
RETURN c.sequence AS sequence
