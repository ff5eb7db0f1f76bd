/** The port's suite against the embedded store. */
import { statement } from '../../../server/graph-store/port.ts';
import { portConformance } from '../../conformance/port.ts';
import { openTemporary, query } from './support.ts';

const clear = query('clear', 'write', {}, {}, 'MATCH (n) WHERE NOT n:Commit DETACH DELETE n');
const rewind = query('rewind', 'write', {}, {}, "MATCH (c:Commit {id: 'last'}) SET c.sequence = 0");

portConformance('embedded', async () => {
  const { store } = await openTemporary();
  return { store, reset: () => store.write([statement(clear, {}), statement(rewind, {})]), close: () => store.close() };
});
