// Forgets old changes: who is further behind reads the graph anew.
// $before: number of the oldest commit that is kept
MATCH (c:Change)
WHERE c.sequence < $before
DELETE c
