// When each document was published: how many count in another world.
MATCH (d:Document)
RETURN d.id AS id, d.published AS published
