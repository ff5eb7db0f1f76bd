import { projectionConformance } from './projection.ts';
import { openEmbedded } from './stores.ts';

projectionConformance('the embedded store', openEmbedded, 120);
