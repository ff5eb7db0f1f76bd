// Constraints and indexes of the embedded store, one statement a line.
// A uniqueness constraint does not index there (500 MERGEs: 1,667 ms without the
// index, 6 ms with it), so each one has an index beside it. The text index on
// Entity.searchGrams has no Cypher: server/graph-store/embedded/engine/schema.ts makes it.
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE CONSTRAINT passage_id_unique IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE INDEX passage_id IF NOT EXISTS FOR (n:Passage) ON (n.id);
CREATE CONSTRAINT claim_id_unique IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE CONSTRAINT decision_id_unique IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_id IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE CONSTRAINT commit_id_unique IF NOT EXISTS FOR (n:Commit) REQUIRE n.id IS UNIQUE;
CREATE INDEX commit_id IF NOT EXISTS FOR (n:Commit) ON (n.id);
CREATE CONSTRAINT view_id_unique IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE INDEX view_id IF NOT EXISTS FOR (n:View) ON (n.id);
CREATE CONSTRAINT view_revision_id_unique IF NOT EXISTS FOR (n:ViewRevision) REQUIRE n.id IS UNIQUE;
CREATE INDEX view_revision_id IF NOT EXISTS FOR (n:ViewRevision) ON (n.id);
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
CREATE INDEX claim_document IF NOT EXISTS FOR (n:Claim) ON (n.documentId);
CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.documentId);
CREATE INDEX change_sequence IF NOT EXISTS FOR (n:Change) ON (n.sequence);
CREATE INDEX view_revision_view IF NOT EXISTS FOR (n:ViewRevision) ON (n.view);
