// Passages that belong to no document.
MATCH (p:Passage)
OPTIONAL MATCH (p)-[:FROM_DOCUMENT]->(d:Document)
WITH p, d
WHERE d IS NULL
RETURN count(p) AS total
