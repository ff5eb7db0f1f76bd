// How many claims support a node or relationship.
// $key: its id
MATCH (c:Claim {key: $key})
RETURN count(c) AS total
