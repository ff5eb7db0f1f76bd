// Documents that claim something without a day of publication: nobody can say when that was known.
MATCH (c:Claim)
WHERE c.published IS NULL
RETURN DISTINCT c.documentId AS id
