import { pino } from 'pino';
import { expect, test } from 'vitest';
import { cypherExamplesResponseSchema, cypherSchemaResponseSchema } from '../../../../server/contract/cypher.ts';
import { Api, appOn } from '../../../support/app.ts';
import { asking, sending, type Use } from './asking.ts';

/** What helps to write a query, and what is told of it to nobody. */
export function offers(use: Use): void {
  const send = sending(use);
  const ask = asking(use);

  test('no log holds what a caller wrote', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const api = new Api(appOn(use().store, { log }));
    const secret = 'Xylophone';
    const queries = [
      `RETURN '${secret}' AS x`,
      `MATCH (n:${secret}) SET n.x = '${secret}'`,
      `MATCH (n RETURN '${secret}'`,
      `RETURN ${secret}`,
      `MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = '${secret}' RETURN count(*) AS c`,
    ];
    const codes = [];
    for (const query of queries)
      codes.push((await api.send('post', '/cypher', (t) => t.send({ query, timeoutMs: 3_000 }))).status);
    expect(codes).toEqual([200, 403, 400, 400, 503]);
    expect(lines.length).toBeGreaterThanOrEqual(codes.length);
    expect(lines.join('')).not.toContain(secret);
  });

  test('EXPLAIN tells a plan and runs nothing', async () => {
    const { plan, rows, columns } = await ask('MATCH (a:Person)-[r]->(b) RETURN a, b', { explain: true });
    expect({ rows, columns }).toEqual({ rows: [], columns: [] });
    expect(plan?.split('\n').length).toBeGreaterThan(1);
    await use().api.problem('query-refused', send({ query: 'MATCH (n) DELETE n', explain: true }));
  });

  test('the schema names what there is, and what is in the graph is named by it', async () => {
    const schema = await use().api.get(cypherSchemaResponseSchema, '/cypher/schema');
    const labels = new Set(schema.labels.map((l) => l.name));
    const { rows } = await ask(
      'MATCH (n) WHERE NOT n:Commit AND NOT n:Change AND NOT n:StoreMeta UNWIND labels(n) AS label RETURN DISTINCT label',
    );
    for (const [label] of rows) expect(labels, String(label)).toContain(label);
    const types = new Set(schema.types.map((t) => t.name));
    for (const [type] of (await ask('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type')).rows)
      expect(types).toContain(type);
    expect(schema.labels.find((l) => l.name === 'Person')).toMatchObject({
      caption: 'Person',
      properties: expect.arrayContaining([{ name: 'name', caption: 'Name' }]),
    });
  });

  test('every example passes, and most find something', async () => {
    const { items } = await use().api.get(cypherExamplesResponseSchema, '/cypher/examples');
    expect(items.length).toBeGreaterThan(15);
    let found = 0;
    for (const { name, title, query, parameters } of items) {
      expect(title, name).not.toBe('');
      const given = Object.fromEntries(parameters.map((p) => [p.name, p.value]));
      const { rows } = await ask(query, { parameters: given });
      if (rows.length > 0) found += 1;
      for (const { caption, name: parameter } of parameters) expect(caption, `${name} ${parameter}`).not.toBe('');
    }
    expect(found).toBeGreaterThan(items.length * 0.7);
  });
}
