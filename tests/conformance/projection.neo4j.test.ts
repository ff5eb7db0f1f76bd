import { projectionConformance } from './projection.ts';
import { openNeo4j } from './stores.ts';

projectionConformance('Neo4j', openNeo4j, 15);
