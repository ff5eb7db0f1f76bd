// The standing claims of several nodes or relationships, best first.
// $keys: their ids
UNWIND $keys AS key
MATCH (c:Claim {key: key})
WHERE c.live
MATCH (d:Document {id: c.documentId})
RETURN c.id AS id, properties(c) AS properties, c.live AS live, c.confidence AS confidence, c.published AS published,
       d.id AS documentId, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS documentPublished, d.language AS language, d.sources AS sources
ORDER BY confidence DESC, published, id
