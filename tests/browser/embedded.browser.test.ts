/** The product in a browser, upon the embedded store. */
import { contacts } from './contacts.ts';
import { explore } from './explore.ts';
import { figures } from './figures.ts';
import { journey } from './journey.ts';
import { keyboard } from './keyboard.ts';
import { looks } from './looks.ts';
import { paths } from './paths.ts';
import { states } from './states.ts';
import { setStage } from './support/stage.ts';

const stage = setStage('embedded', async () => ({ neo4jUri: null }));

journey(stage);
contacts(stage);
paths(stage);
explore(stage);
figures(stage);
keyboard(stage);
looks(stage);
states(stage);
