import { queryConformance } from './queries.ts';
import { openEmbedded } from './stores.ts';

queryConformance('The embedded store', openEmbedded);
