import { queryConformance } from './queries.ts';
import { openNeo4j } from './stores.ts';

queryConformance('Neo4j', openNeo4j);
