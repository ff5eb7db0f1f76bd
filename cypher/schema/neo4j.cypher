// What Neo4j must have before the first write. Run whole at each connection, so each statement
// can be run again. A constraint brings its own index.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commit_id IF NOT EXISTS FOR (n:Commit) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_revision_id IF NOT EXISTS FOR (n:ViewRevision) REQUIRE n.id IS UNIQUE;

CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
CREATE INDEX claim_document IF NOT EXISTS FOR (n:Claim) ON (n.documentId);
CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.documentId);
CREATE INDEX change_sequence IF NOT EXISTS FOR (n:Change) ON (n.sequence);
CREATE INDEX view_revision_view IF NOT EXISTS FOR (n:ViewRevision) ON (n.view);

// searchGrams holds grams with blanks between them, so the blank is all that an analyzer may split
// at. Not eventually consistent: a search must see the write before it.
CREATE FULLTEXT INDEX entity_search_grams IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchGrams]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

CALL db.awaitIndexes(300);

MERGE (c:Commit {id: 'last'}) ON CREATE SET c.sequence = 0;
