// How many documents there are, and the period of their publication.
MATCH (d:Document)
RETURN count(d) AS total, min(d.published) AS from, max(d.published) AS to
