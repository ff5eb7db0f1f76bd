// Notes which nodes and relationships a commit touched, for those who keep a picture of the graph in memory.
// $sequence, $token: the commit; $data: the touched ids as JSON, or '' when they are too many
CREATE (c:Change {sequence: $sequence, token: $token, data: $data})
