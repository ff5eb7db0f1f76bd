/** FollowTheMoney JSON Lines: every node and relationship an entity, its documents as proof. */
import { inBatches } from '../../model/grouping.ts';
import { entity, type FtmEntity, type FtmProperties, ftmNode, ftmRelationship } from './ftm-mapping.ts';
import type { DocumentRow, ExportedGraph } from './source.ts';

const DOCUMENTS_AT_ONCE = 500;

const line = (written: FtmEntity): string => `${JSON.stringify(written)}\n`;

/** FollowTheMoney refuses addresses that no browser opens. */
const webAddress = (url: string | null): string | undefined =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;

function ftmDocument({ id, title, publisher, url, published }: DocumentRow): FtmEntity {
  return entity(id, 'Article', {
    title: [title ?? undefined],
    name: [title ?? id],
    publisher: [publisher ?? undefined],
    sourceUrl: [webAddress(url)],
    publishedAt: [published ?? undefined],
  });
}

/** Elements with the documents behind them, which are noted. */
async function* withProof<T extends { id: string }>(
  graph: ExportedGraph,
  batches: AsyncIterable<readonly T[]>,
  write: (element: T, evidence: FtmProperties) => FtmEntity,
  documents: Set<string>,
): AsyncGenerator<string> {
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const proofs = await graph.documentsOf(batch.map((element) => element.id));
    let lines = '';
    for (const element of batch) {
      const proof = proofs.get(element.id) ?? [];
      for (const id of proof) documents.add(id);
      lines += line(write(element, { proof }));
    }
    yield lines;
  }
}

export async function* ftm(graph: ExportedGraph): AsyncGenerator<string> {
  const documents = new Set<string>();
  yield* withProof(graph, graph.nodes(), ftmNode, documents);
  yield* withProof(graph, graph.relationships(), ftmRelationship, documents);
  for (const ids of inBatches([...documents], DOCUMENTS_AT_ONCE))
    yield (await graph.documents(ids)).map((document) => line(ftmDocument(document))).join('');
}
