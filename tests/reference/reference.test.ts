import { openEmbedded } from '../conformance/stores.ts';
import { referenceConformance } from './suite.ts';

referenceConformance('the embedded store', openEmbedded, 40);
