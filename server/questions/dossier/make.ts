/** Gathers what a dossier needs beside the answer: versions of documents, names, and the question asked again. */
import type { DocumentSummary } from '../../contract/evidence.ts';
import type { ConnectionResponse, PathResponse } from '../../contract/paths.ts';
import { groupBy } from '../../model/grouping.ts';
import { claimFromProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { countsIn } from '../contact-graph/world.ts';
import { type Context, optionsOf } from '../context.ts';
import { nodesById } from '../elements.ts';
import { documentSummary } from '../evidence.ts';
import { documentsCited, dossierOf } from './dossier.ts';
import { type Answer, idsNamed, isPathAnswer } from './question.ts';
import type { Dossier } from './schema.ts';

/** Asks the question of an answer with other parameters. */
export type Ask<A extends Answer> = (query: A['parameters']) => Promise<A>;

async function versionsOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.store.read(reading.documentsKept, { ids: [...ids] }, optionsOf(context));
  return new Map(rows.map((row) => [row.id, row.sha256]));
}

const hopsOf = (answer: Answer) => (isPathAnswer(answer) ? answer.paths.flatMap((p) => p.hops) : answer.hops);
const weakPointsOf = (answer: Answer) =>
  isPathAnswer(answer) ? answer.paths.flatMap((p) => p.weakPoints) : answer.weakPoints;

/** The documents of each relationship that a hop rests on, in the world that was asked of. */
async function supportingOf(context: Context, answer: Answer): Promise<Map<string, DocumentSummary[]>> {
  const keys = [...new Set(hopsOf(answer).flatMap((h) => h.relationships))];
  if (keys.length === 0) return new Map();
  const rows = await context.store.read(reading.evidenceOfKeys, { keys }, optionsOf(context));
  const counts = countsIn(answer.parameters);
  const claims = rows
    .map((row) => ({ claim: claimFromProperties(row.properties).claim, document: documentSummary(row) }))
    .filter(
      ({ claim }) => claim.polarity === 'affirmed' && counts({ id: claim.documentId, published: claim.published }),
    );
  const byKey = groupBy(claims, ({ claim }) => claim.key);
  return new Map(
    [...byKey].map(([key, ofKey]) => [key, [...new Map(ofKey.map((c) => [c.document.id, c.document])).values()]]),
  );
}

async function namesOf(context: Context, { parameters }: Answer): Promise<Map<string, string>> {
  const nodes = await nodesById(context, idsNamed(parameters));
  const aside = parameters.without ?? [];
  const documents =
    aside.length > 0 ? await context.store.read(reading.documentsById, { ids: aside }, optionsOf(context)) : [];
  return new Map([
    ...[...nodes.values()].map((node) => [node.id, node.name] as const),
    ...documents.map((d) => [d.id, d.title ?? d.url ?? d.id] as const),
  ]);
}

/** The question asked again without each document that is a weak point, one after another: each is a search. */
async function askedWithout<A extends Answer>(answer: A, ask: Ask<A>): Promise<Map<string, A>> {
  const { parameters } = answer;
  const outcomes = new Map<string, A>();
  for (const { document } of weakPointsOf(answer)) {
    if (outcomes.has(document.id)) continue;
    const without = [...(parameters.without ?? []), document.id];
    outcomes.set(document.id, await ask({ ...parameters, without }));
  }
  return outcomes;
}

/**
 * The dossier of an answer. `ask` is the search that gave it.
 * @throws EntenteError `conflict` when a document that it cites has gone since.
 */
export function makeDossier(
  context: Context,
  answer: PathResponse,
  ask: Ask<PathResponse>,
  madeAt?: Date,
): Promise<Dossier>;
export function makeDossier(
  context: Context,
  answer: ConnectionResponse,
  ask: Ask<ConnectionResponse>,
  madeAt?: Date,
): Promise<Dossier>;
export async function makeDossier<A extends Answer>(
  context: Context,
  answer: A,
  ask: Ask<A>,
  madeAt: Date = new Date(),
): Promise<Dossier> {
  const [sha256, supporting, names] = await Promise.all([
    versionsOf(context, [...documentsCited(answer).keys()]),
    supportingOf(context, answer),
    namesOf(context, answer),
  ]);
  return dossierOf(answer, { madeAt, sha256, supporting, names, without: await askedWithout(answer, ask) });
}
