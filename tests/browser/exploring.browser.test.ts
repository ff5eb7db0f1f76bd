/** What is asked of the graph and made of it, in a browser, upon the embedded store. */
import { annotations } from './annotations.ts';
import { console } from './console.ts';
import { contacts } from './contacts.ts';
import { explore } from './explore.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { journey } from './journey.ts';
import { paths } from './paths.ts';
import { screens } from './screens.ts';
import { setStage } from './support/stage.ts';
import { views } from './views.ts';

const stage = setStage('exploring', async () => ({ neo4jUri: null }));

// First, before other visits leave decisions in the graph.
screens(stage);
journey(stage);
contacts(stage);
paths(stage);
explore(stage);
views(stage);
annotations(stage);
figures(stage);
console(stage);
exports(stage);
