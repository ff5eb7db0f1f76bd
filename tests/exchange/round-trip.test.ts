import { openEmbedded } from '../conformance/stores.ts';
import { roundTripConformance } from './round-trip.ts';

roundTripConformance('the embedded store', openEmbedded);
