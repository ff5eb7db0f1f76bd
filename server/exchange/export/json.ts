/** Our own JSON, whole or of a part. */
import { claimFromProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { inBackground } from '../../questions/context.ts';
import { type Body, FORMAT, type Header, VERSION } from '../own/records.ts';
import { sealed } from '../own/write.ts';
import type { GraphSource } from './source.ts';
import { decisionRecords, documentRecords, viewRecords } from './truth.ts';

/** Elements whose claims are read at once. */
const KEYS_AT_ONCE = 200;

const headerOf = (source: GraphSource, scope: Header['scope']): Header => ({
  format: FORMAT,
  version: VERSION,
  scope,
  dataVersion: source.dataVersion,
  made: new Date().toISOString(),
});

async function* elementRecords(source: GraphSource): AsyncGenerator<Body> {
  for await (const nodes of source.nodes()) for (const node of nodes) yield { record: 'node', node };
  for await (const relationships of source.relationships())
    for (const relationship of relationships) yield { record: 'relationship', relationship };
}

async function* wholeRecords(source: GraphSource): AsyncGenerator<Body> {
  yield* documentRecords(source.context);
  yield* decisionRecords(source.context);
  yield* viewRecords(source.context);
  yield* elementRecords(source);
}

/** The claims that stand behind these, best first, with their documents. */
async function* claimRecords({ context }: GraphSource, keys: readonly string[]): AsyncGenerator<Body> {
  const rows = await context.store.read(reading.evidenceOfKeys, { keys: [...keys] }, inBackground(context));
  for (const { properties, documentId: id, title, publisher, url, documentPublished: published } of rows)
    yield {
      record: 'claim',
      claim: claimFromProperties(properties).claim,
      document: { id, title, publisher, url, published },
    };
}

async function* partRecords(source: GraphSource): AsyncGenerator<Body> {
  let keys: string[] = [];
  for await (const record of elementRecords(source)) {
    yield record;
    if (record.record === 'node') keys.push(record.node.id);
    if (record.record === 'relationship') keys.push(record.relationship.id);
    if (keys.length < KEYS_AT_ONCE) continue;
    yield* claimRecords(source, keys);
    keys = [];
  }
  if (keys.length > 0) yield* claimRecords(source, keys);
}

/** @param whole everything a store holds, so that it can be restored. */
export const json = (source: GraphSource, whole: boolean): AsyncGenerator<string> =>
  sealed(headerOf(source, whole ? 'whole' : 'part'), whole ? wholeRecords(source) : partRecords(source), () =>
    source.changed(),
  );
