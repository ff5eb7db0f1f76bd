import { openNeo4j } from '../conformance/stores.ts';
import { roundTripConformance } from './round-trip.ts';

roundTripConformance('Neo4j', openNeo4j);
