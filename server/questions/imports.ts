/** Tables and GraphML, as API and command line take them in: a look at what they tell, then the import. */
import type { z } from 'zod';
import {
  IMPORT_LIMITS,
  type ImportPreview,
  type ImportResponse,
  type importPreviewBodySchema,
  type Told,
} from '../contract/imports.ts';
import { EntenteError } from '../errors.ts';
import type { Projector } from '../loader/projector.ts';
import { wordsOfGraphml } from '../loader/tables/graphml-words.ts';
import {
  formatOf,
  type ImportRead,
  mappingFor,
  type ParsedImport,
  parseImport,
  readImport,
  type Source,
  writeImport,
} from '../loader/tables/import.ts';
import type { Claim } from '../model/claims.ts';
import { groupBy } from '../model/grouping.ts';
import { kindOf } from '../model/kinds.ts';
import type { Context } from './context.ts';
import { Pause } from './pause.ts';

const sourceOf = (body: z.output<typeof importPreviewBodySchema>): Source => ({
  identity: body.url ?? body.name,
  title: body.title ?? body.name,
  publisher: body.publisher ?? null,
  url: body.url ?? null,
  date: body.date ?? null,
  text: body.text,
});

const nameOf = (key: string, claims: ReadonlyMap<string, Claim>): string => {
  const assertion = claims.get(key)?.assertion;
  if (assertion?.element !== 'node') return key;
  return String(assertion.properties[kindOf(assertion.kind).nameProperty] ?? key);
};

function told({ assertion, key }: Claim, claims: ReadonlyMap<string, Claim>): Told {
  if (assertion.element === 'node') return { kind: assertion.kind, name: nameOf(key, claims) };
  return { type: assertion.type, from: nameOf(assertion.from, claims), to: nameOf(assertion.to, claims) };
}

/** The first quotations, each with what is claimed by it. */
function sampleOf(claims: readonly Claim[]): ImportPreview['sample'] {
  const byKey = new Map(claims.map((c) => [c.key, c]));
  return [...groupBy(claims, (c) => c.quote)]
    .sort(([, [a]], [, [b]]) => (a?.start ?? 0) - (b?.start ?? 0))
    .slice(0, IMPORT_LIMITS.sample)
    .map(([quote, list]) => ({ quote, claims: list.map((c) => told(c, byKey)) }));
}

function countsOf(read: ImportRead): Record<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const { key, assertion } of read.documents.flatMap((d) => d.claims)) {
    const name = assertion.element === 'node' ? assertion.kind : assertion.type;
    keys.set(name, (keys.get(name) ?? new Set()).add(key));
  }
  return Object.fromEntries([...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, set]) => [name, set.size]));
}

type Question = z.output<typeof importPreviewBodySchema>;

const parsedOf = (body: Question, source: Source): ParsedImport =>
  parseImport(body.mapping?.format ?? formatOf(body.name, body.text), source);

const NOTHING: ImportRead = { documents: [], read: 0, faults: [] };

/** Others are answered between the parts of a long table; it ends when its asker goes away. */
function resting(signal: AbortSignal | undefined): () => Promise<void> {
  const pause = new Pause(signal);
  return async () => {
    if (pause.isDue) await pause.rest();
  };
}

/** What a file would tell, under the given mapping or a suggested one; nothing is written. @throws `invalid-document`, `invalid-parameters`. */
export async function previewImport(body: Question, signal?: AbortSignal): Promise<ImportPreview> {
  const source = sourceOf(body);
  const parsed = parsedOf(body, source);
  const mapping = body.mapping ?? mappingFor(parsed);
  const read = mapping ? await readImport(parsed, mapping, source, resting(signal)) : NOTHING;
  return {
    mapping,
    header: parsed.format === 'csv' ? parsed.table.header : null,
    graph:
      parsed.format === 'graphml' && mapping?.format === 'graphml'
        ? wordsOfGraphml(parsed.graphml, mapping.mapping, IMPORT_LIMITS.words)
        : null,
    read: read.read,
    documents: read.documents.length,
    tells: countsOf(read),
    sample: sampleOf(read.documents[0]?.claims ?? []),
    faults: read.faults.slice(0, IMPORT_LIMITS.faults),
    totalFaults: read.faults.length,
  };
}

/** Takes a file in, under the given mapping or a suggested one. @throws `invalid-document` with each fault, and nothing written; the store's errors. */
export async function importFile(
  context: Context,
  projector: Projector,
  body: Question & { skipFaulty: boolean },
): Promise<ImportResponse> {
  const source = sourceOf(body);
  const parsed = parsedOf(body, source);
  const mapping = body.mapping ?? mappingFor(parsed);
  if (!mapping)
    throw new EntenteError(
      'invalid-parameters',
      `${body.name}: no column is understood by its header: give a mapping`,
      {
        faults: [{ path: 'mapping', message: 'is needed: no column is understood by its header' }],
      },
    );
  const read = await readImport(parsed, mapping, source, resting(context.signal));
  const options = { signal: context.signal, skipFaulty: body.skipFaulty };
  const changed = await writeImport(read, source.identity, context.store, projector, options);
  return {
    documents: read.documents.map((d) => d.document.id),
    read: read.read,
    skipped: read.faults.length,
    added: changed.added.length,
    updated: changed.updated.length,
    removed: changed.removed.length,
  };
}
