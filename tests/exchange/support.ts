/** A store with all that can be exchanged: documents, hard texts, decisions, views with their history. */
import type { z } from 'zod';
import type { newViewSchema } from '../../server/contract/views.ts';
import { decisionRecords, documentRecords, viewRecords } from '../../server/exchange/export/truth.ts';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { loadPaths } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import type { Claim, DocumentClaims } from '../../server/model/claims.ts';
import type { Properties } from '../../server/model/graph.ts';
import * as reading from '../../server/queries/reading.ts';
import { rejectClaim, undoDecision } from '../../server/questions/decisions.ts';
import { storedHash } from '../../server/questions/verify.ts';
import { createView, saveView } from '../../server/questions/views.ts';

/** Texts that some format or other has a meaning for. */
export const HARD_TEXTS = [
  `“Quotes” "double" 'single' \`back\` \\ backslash \\' \\" \\n`,
  'Literal \\u0041 and \\\\u0041, $param, {{placeholder}}, // no comment, /* nor this */; DROP',
  'line\nfeed\r\nreturn\rtab\tend',
  '<a href="x">&amp; &lt; ]]></a>',
  '=SUM(A1:A9)',
  '+1',
  '-1',
  '@cmd',
  '\tTab',
  '\rReturn',
  'null',
  'true',
  '1e5',
  '',
  'é ü 汉字 العربية 😀 \u2028 \u00a0 \u0085',
  'bell \u0007 escape \u001b null-free \ufffe',
  ',;|\t"',
  "'",
  '"',
  '"a" "b"',
] as const;

/** A document whose names are hard texts. */
export function hardDocument(id = 'document-hard'): DocumentClaims {
  const text = HARD_TEXTS.join(' ');
  const claim = (key: string, assertion: Claim['assertion'], premises: string[] = []): Claim => ({
    id: `claim-hard-${key}`,
    key,
    documentId: id,
    assertion,
    quote: text.slice(0, 40),
    start: 0,
    end: 40,
    passages: [0],
    polarity: 'affirmed',
    basis: 'stated',
    speakerId: null,
    published: null,
    confidence: 0.5,
    rule: 'by hand',
    premises,
  });
  const person = (at: number, properties: Properties): Claim =>
    claim(`person-hard-${at}`, { element: 'node', kind: 'person', properties });
  const people = HARD_TEXTS.map((name, at) => person(at, { name, aliases: [name, `${name},`, '[]'] }));
  const session = claim('session-hard', {
    element: 'node',
    kind: 'session',
    properties: {
      name: 'A session',
      edition: '=2024',
      dateFrom: '2024-01-01',
      dateTo: '2024-01-31',
      datePrecision: 'month',
    },
  });
  const commitment = claim('commitment-hard', {
    element: 'node',
    kind: 'commitment',
    properties: {
      name: 'A pledge',
      kind: 'pledge',
      text,
      quantity: 2.5,
      unit: 'boats',
      from: '2024',
      until: '2025-06',
    },
  });
  const country = claim('country-XYZ', { element: 'node', kind: 'country', properties: { name: 'Xyz', code: 'XYZ' } });
  const attended = people.map((p, at) =>
    claim(
      `attended-hard-${at}`,
      { element: 'relationship', type: 'ATTENDED', from: p.key, to: session.key, properties: { role: 'host' } },
      [p.key, session.key],
    ),
  );
  const represented = claim(
    'represented-hard',
    {
      element: 'relationship',
      type: 'REPRESENTED_IN',
      from: country.key,
      to: session.key,
      properties: { through: people.map((p) => p.key) },
    },
    [country.key, session.key],
  );
  const made = claim(
    'made-hard',
    { element: 'relationship', type: 'MADE', from: country.key, to: commitment.key, properties: {} },
    [country.key, commitment.key],
  );
  return {
    document: {
      id,
      identity: `hard/${id}`,
      title: HARD_TEXTS[0],
      publisher: null,
      url: null,
      published: null,
      language: null,
      text,
      sha256: 'sha-hard',
      record: JSON.stringify({ extractor: { name: 'hand', version: '1' }, notes: HARD_TEXTS }),
      sources: [],
    },
    passages: [{ index: 0, start: 0, end: text.length, text }],
    claims: [...people, session, commitment, country, ...attended, represented, made],
  };
}

const viewNamed = (name: string, n: number): z.output<typeof newViewSchema> => ({
  name,
  description: HARD_TEXTS[1],
  state: { n, nested: { list: [1, null, 'x'] } },
});

/** Documents of the folder, hard texts, three decisions, and two views: one past the revisions that are kept. */
export async function fill(store: GraphStore, folder: string): Promise<void> {
  const projector = new Projector(store);
  await loadPaths([folder], { store, projector, extractor: createRuleExtractor() });
  const next = hardDocument();
  await projector.apply([{ documentId: next.document.id, next }]);
  const context = { store };
  const ids = (await store.read(reading.allDocumentIds, {})).map((d) => d.id);
  const rows = await store.read(reading.claimsOfDocuments, { ids });
  const claims = rows.map((r) => r.id).filter((id) => !id.startsWith('claim-hard'));
  const reject = (id: string, reason: string) =>
    rejectClaim(context, projector, { action: 'reject', claimId: id, reason }, 'tester');
  const { decision } = await reject(claims[3] as string, HARD_TEXTS[0]);
  await undoDecision(context, projector, decision.id, 'tester');
  await reject(claims[7] as string, '');
  await reject('claim-hard-person-hard-0', 'no such name');
  let view = await createView(context, viewNamed('Of many revisions', 1));
  for (let n = 2; n <= 23; n++)
    view = await saveView(context, view.id, { ...viewNamed(`Of many revisions ${n}`, n), revision: view.revision });
  await createView(context, viewNamed('Other', 0));
}

/** All that a backup must bring back, and the hash of the graph. */
export async function contentOf(store: GraphStore) {
  const all = async <T>(records: AsyncIterable<T>): Promise<T[]> => {
    const list: T[] = [];
    for await (const record of records) list.push(record);
    return list;
  };
  const context = { store };
  return {
    documents: await all(documentRecords(context)),
    decisions: await all(decisionRecords(context)),
    views: await all(viewRecords(context)),
    graph: await storedHash(context),
  };
}
