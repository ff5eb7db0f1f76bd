/** A program that opens the store in argv[2], says its engine's process, and waits to be killed. */

import { z } from 'zod';
import { openEmbeddedStore } from '../../../server/graph-store/embedded/index.ts';
import { statement } from '../../../server/graph-store/port.ts';
import type { Query } from '../../../server/queries/definition.ts';

const query = (access: 'read' | 'write', text: string): Query => ({
  name: 'parent',
  access,
  params: z.object({}),
  row: z.object({}),
  text: { embedded: text, neo4j: text },
});

const [, , folder, work] = process.argv;
const store = await openEmbeddedStore({ folder: folder as string });
await store.write([
  statement(query('write', 'UNWIND range(1, 800) AS i CREATE (e:Entity {id: toString(i), n: i})'), {}),
]);
const cube = 'MATCH (a:Entity) MATCH (b:Entity) MATCH (c:Entity) WHERE a.n + b.n + c.n < 0';
if (work === 'reading') void store.read(query('read', `${cube} RETURN count(*) AS count`), {});
if (work === 'writing')
  void store.write([
    statement(query('write', 'CREATE (h:Half)'), {}),
    statement(query('write', `${cube} SET a.n = 0`), {}),
  ]);
setTimeout(() => process.stdout.write(`${store.enginePid}\n`), 200);
setInterval(() => undefined, 1000);
