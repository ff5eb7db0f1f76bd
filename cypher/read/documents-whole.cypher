// Documents by id, whole.
// $ids: their ids
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.identity AS identity, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS published,
       d.language AS language, d.sources AS sources, d.text AS text, d.sha256 AS sha256, d.record AS record
ORDER BY id
