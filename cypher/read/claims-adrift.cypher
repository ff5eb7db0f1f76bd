// Claims whose document is not there.
MATCH (c:Claim)
OPTIONAL MATCH (d:Document {id: c.documentId})
WITH c, d
WHERE d IS NULL
RETURN count(c) AS total
