/** The product in a browser, upon the embedded store. */
import { annotations } from './annotations.ts';
import { console } from './console.ts';
import { contacts } from './contacts.ts';
import { explore } from './explore.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { journey } from './journey.ts';
import { keyboard } from './keyboard.ts';
import { languages } from './languages.ts';
import { large } from './large.ts';
import { loading } from './loading.ts';
import { looks } from './looks.ts';
import { paths } from './paths.ts';
import { robust } from './robust.ts';
import { rules } from './rules.ts';
import { screens } from './screens.ts';
import { states } from './states.ts';
import { setStage } from './support/stage.ts';
import { views } from './views.ts';
import { walks } from './walks.ts';

const stage = setStage('embedded', async () => ({ neo4jUri: null }));

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
large(stage);
keyboard(stage);
languages(stage);
looks(stage);
states(stage);
loading(stage);
walks(stage);
robust(stage);
rules(stage);
