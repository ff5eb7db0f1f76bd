/** The product in a browser, upon the embedded store. */
import { journey } from './journey.ts';
import { setStage } from './support/stage.ts';

const stage = setStage('embedded', async () => ({ neo4jUri: null }));

journey(stage);
