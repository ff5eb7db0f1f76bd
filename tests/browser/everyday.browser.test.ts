/** What holds whatever is asked: sizes, themes, languages, keys, loading, troubles; in a browser, upon the embedded store. */
import { keyboard } from './keyboard.ts';
import { languages } from './languages.ts';
import { large } from './large.ts';
import { loading } from './loading.ts';
import { looks } from './looks.ts';
import { robust } from './robust.ts';
import { rules } from './rules.ts';
import { states } from './states.ts';
import { setStage } from './support/stage.ts';
import { walks } from './walks.ts';

const stage = setStage('everyday', async () => ({ neo4jUri: null }));

large(stage);
keyboard(stage);
languages(stage);
looks(stage);
states(stage);
loading(stage);
walks(stage);
robust(stage);
rules(stage);
