// Documents by id, without their texts.
// $ids: their ids
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS published, d.language AS language, d.sources AS sources
ORDER BY id
