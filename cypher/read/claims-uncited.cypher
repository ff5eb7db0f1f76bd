// Claims that do not cite all the passages that they name.
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:CITES]->(p:Passage)
WITH c, count(p) AS cited
WHERE cited <> size(c.passages)
RETURN count(c) AS total
