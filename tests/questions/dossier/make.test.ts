/** A dossier of documents that were loaded: their versions and offsets hold against the files themselves. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { verifyDossierCommand } from '../../../server/commands/verify-dossier.ts';
import type { PathQuery, PathResponse } from '../../../server/contract/paths.ts';
import { createRuleExtractor } from '../../../server/extraction/index.ts';
import { openEmbeddedStore } from '../../../server/graph-store/embedded/index.ts';
import type { GraphStore } from '../../../server/graph-store/port.ts';
import { loadPaths } from '../../../server/loader/load.ts';
import { Projector } from '../../../server/loader/projector.ts';
import * as reading from '../../../server/queries/reading.ts';
import { makeDossier } from '../../../server/questions/dossier/make.ts';
import { pdfOf } from '../../../server/questions/dossier/pdf.ts';
import { nodesById } from '../../../server/questions/elements.ts';
import { evidenceOfKeys } from '../../../server/questions/evidence.ts';
import { DOCUMENTS, folderWith, temporaryFolder } from '../../support/documents.ts';
import { answerWith, hop, noPath } from './support.ts';

let store: GraphStore;
let answer: PathResponse;
const folder = temporaryFolder(afterAll);
const documents = folderWith(DOCUMENTS, afterAll);
const BYLINE = 'https://press.example/oslo';

/** The meeting of Oslo as an answer, from what the store holds of it. */
async function meetingInOslo(): Promise<PathResponse> {
  const all = await store.read(reading.allRelationships, {}, {});
  const nodes = await nodesById({ store }, [...new Set(all.flatMap((r) => [r.from, r.to]))]);
  const named = (name: RegExp) => [...nodes.values()].filter((n) => n.kind === 'person' && name.test(n.name));
  const [solberg, otieno] = [named(/Solberg/)[0], named(/Otieno/)[0]];
  const of = (actor: string | undefined) => all.filter((r) => r.type === 'PARTICIPATED_IN' && r.from === actor);
  const met = of(solberg?.id).find((r) => of(otieno?.id).some((o) => o.to === r.to));
  const keys = [met?.id, of(otieno?.id).find((o) => o.to === met?.to)?.id].flatMap((key) => key ?? []);
  const via = nodes.get(met?.to ?? '');
  if (!solberg || !otieno || !via) throw new Error('the meeting was not read');
  const evidence = [...(await evidenceOfKeys({ store }, keys)).values()].flat();
  const only = answerWith([hop(0, solberg, otieno, via, { relationships: keys, evidence })]);
  const document = evidence[0]?.document;
  if (!document) throw new Error('nothing was quoted');
  const weakPoints = [{ document, hops: [0], told: 'Hop 1 rests on one document.' }];
  return { ...only, paths: only.paths.map((p) => ({ ...p, weakest: 0, weakPoints: [...weakPoints, ...weakPoints] })) };
}

beforeAll(async () => {
  store = await openEmbeddedStore({ folder });
  await loadPaths([documents], { store, projector: new Projector(store), extractor: createRuleExtractor() });
  answer = await meetingInOslo();
});
afterAll(() => store?.close());
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('asks again once for each document set aside, with those that were set aside before', async () => {
  const [nairobi] = (await store.read(reading.documents, { skip: 0, limit: 9 }, {})).filter((d) =>
    d.title?.includes('Nairobi'),
  );
  const parameters = { ...answer.parameters, without: [nairobi?.id ?? ''] };
  const asked: PathQuery[] = [];
  const made = await makeDossier({ store }, { ...answer, parameters }, async (query) => {
    asked.push(query);
    return noPath(query);
  });
  expect(asked.map((q) => q.without)).toEqual([[nairobi?.id, answer.paths[0]?.weakPoints[0]?.document.id]]);
  expect(asked[0]).toMatchObject({ from: answer.parameters.from, maxHops: 6 });
  expect(made.question.constraints).toContainEqual({ term: 'Set aside', told: 'Visitors in Nairobi' });
  expect(made.documents).toMatchObject([{ url: BYLINE, publisher: 'Northern Press' }]);
  expect(made.paths[0]?.hops[0]).toMatchObject({ independentSources: 1 });
});

test('is verified against the files that were loaded, until one of them changes', async () => {
  const made = await makeDossier({ store }, answer, async (query) => noPath(query));
  const file = join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(file, await pdfOf(made));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await verifyDossierCommand(file, documents);
  expect(log).toHaveBeenLastCalledWith(expect.stringMatching(/^(\d+) of \1 quotations? verified, byte for byte\.$/));
  expect(process.exitCode).toBeUndefined();

  const oslo = join(documents, 'oslo.md');
  const before = readFileSync(oslo, 'utf8');
  writeFileSync(oslo, before.replace('met Kenya', 'telephoned Kenya'));
  await verifyDossierCommand(file, documents);
  expect(log).toHaveBeenCalledWith(expect.stringMatching(/text changed: oslo\.md/));
  expect(process.exitCode).toBe(1);
  writeFileSync(oslo, before);
});

test('names a file that cannot be read, and checks the others', async () => {
  const made = await makeDossier({ store }, answer, async (query) => noPath(query));
  const file = join(temporaryFolder(), 'dossier.json');
  writeFileSync(file, JSON.stringify(made));
  const bad = join(documents, 'empty.md');
  writeFileSync(bad, '');
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await verifyDossierCommand(file, documents);
  expect(error).toHaveBeenCalledWith(expect.stringMatching(/empty\.md: the file is empty/));
  expect(process.exitCode).toBeUndefined();
  rmSync(bad);
});
