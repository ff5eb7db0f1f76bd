// How many decisions are kept.
MATCH (d:Decision)
RETURN count(d) AS total
