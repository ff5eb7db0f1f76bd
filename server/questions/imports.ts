/** Tables and GraphML, as API and command line take them in: a look at what they tell, then the import. */
import type { z } from 'zod';
import {
  IMPORT_LIMITS,
  type ImportPreview,
  type ImportResponse,
  type importBodySchema,
  type importPreviewBodySchema,
} from '../contract/imports.ts';
import type { Projector } from '../loader/projector.ts';
import {
  formatOf,
  type ImportRead,
  mappingFor,
  readImport,
  type Source,
  writeImport,
} from '../loader/tables/import.ts';
import { readTable } from '../loader/tables/rows.ts';
import type { Claim } from '../model/claims.ts';
import { kindOf } from '../model/kinds.ts';
import type { Context } from './context.ts';

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

function told({ assertion, key }: Claim, claims: ReadonlyMap<string, Claim>): string {
  if (assertion.element === 'node') return `${assertion.kind} ${nameOf(key, claims)}`;
  return `${nameOf(assertion.from, claims)} ${assertion.type} ${nameOf(assertion.to, claims)}`;
}

/** The first quotations, each with what is claimed by it. */
function sampleOf(claims: readonly Claim[]): ImportPreview['sample'] {
  const byKey = new Map(claims.map((c) => [c.key, c]));
  const byQuote = new Map<string, Claim[]>();
  for (const claim of claims) byQuote.set(claim.quote, [...(byQuote.get(claim.quote) ?? []), claim]);
  return [...byQuote]
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

/** What a file would tell, under the given mapping or a suggested one; nothing is written. @throws `invalid-document`, `invalid-parameters`. */
export function previewImport(body: z.output<typeof importPreviewBodySchema>): ImportPreview {
  const source = sourceOf(body);
  const given = body.mapping ?? mappingFor(formatOf(body.name, body.text), source);
  const header = given.format === 'csv' ? readTable(body.text, body.name).header : null;
  // A header that says nothing gives no mapping: the columns are shown all the same.
  const isEmpty = given.format === 'csv' && given.mapping.columns.length === 0;
  const read = isEmpty ? { documents: [], read: 0, faults: [] } : readImport(source, given);
  return {
    mapping: given,
    header,
    read: read.read,
    documents: read.documents.length,
    tells: countsOf(read),
    sample: sampleOf(read.documents[0]?.claims ?? []),
    faults: read.faults.slice(0, IMPORT_LIMITS.faults),
    totalFaults: read.faults.length,
  };
}

/** Takes a file in. @throws `invalid-document` with each fault, and nothing written; the store's errors. */
export async function importFile(
  context: Context,
  projector: Projector,
  body: z.output<typeof importBodySchema>,
): Promise<ImportResponse> {
  const source = sourceOf(body);
  const read = readImport(source, body.mapping);
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
