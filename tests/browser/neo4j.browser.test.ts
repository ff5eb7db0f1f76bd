/** The product in a browser, upon Neo4j: the same journey. Without Java or Maven it fails, since then nothing was tested. */
import { join } from 'node:path';
import { startNeo4j } from '../../server/graph-store/neo4j/local/launch.ts';
import { journey } from './journey.ts';
import { setStage } from './support/stage.ts';

const stage = setStage('neo4j', async (folder) => {
  const neo4j = await startNeo4j({ version: '5.26', port: 0, dataDir: join(folder, 'neo4j'), memory: '512m' });
  return { neo4jUri: neo4j.uri, stop: () => neo4j.stop() };
});

journey(stage);
