// How many views are kept.
MATCH (v:View)
RETURN count(v) AS total
