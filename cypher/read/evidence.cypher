// The claims that support a node or relationship, with their documents: standing ones first, then by confidence.
// $key: id of the node or relationship; $skip, $limit: the page
MATCH (c:Claim {key: $key})
MATCH (d:Document {id: c.documentId})
RETURN c.id AS id, properties(c) AS properties, c.live AS live, c.confidence AS confidence, c.published AS published,
       d.id AS documentId, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS documentPublished, d.language AS language, d.sources AS sources
ORDER BY live DESC, confidence DESC, published, id SKIP $skip LIMIT $limit
