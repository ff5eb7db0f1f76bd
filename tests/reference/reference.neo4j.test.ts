import { openNeo4j } from '../conformance/stores.ts';
import { referenceConformance } from './suite.ts';

referenceConformance('Neo4j', openNeo4j, 12);
