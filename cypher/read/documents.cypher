// Documents, newest first.
// $skip, $limit: the page
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS published, d.language AS language, d.sources AS sources, d.claims AS claims
ORDER BY coalesce(published, '') DESC, id SKIP $skip LIMIT $limit
