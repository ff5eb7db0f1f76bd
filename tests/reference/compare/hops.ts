/** Holds hops and weak points to the model. */
import { expect } from 'vitest';
import type { Hop } from '../../../server/contract/paths.ts';
import type { Contact } from '../contacts.ts';
import type { Library } from '../documents.ts';
import { Joins, type JoinsQuestion } from '../paths.ts';
import { type Graph, graphOf } from '../support.ts';

export const hopName = ({ from, to, type, via }: Hop): string =>
  `${from.id} ${type === 'institution' ? '=' : '-'} ${to.id} by ${via.id}`;

/** What holds of a hop wherever it stands. `contacts` are those by which it could be made. */
export function expectHop(graph: Graph, joins: Joins, hop: Hop, contacts: readonly Contact[]): void {
  const name = hopName(hop);
  const all = joins.contacts(hop.from.id, hop.to.id);
  expect(hop.type, name).toBe(all.length > 0 ? 'contact' : 'institution');
  if (hop.type === 'contact') {
    const contact = contacts.find((c) => c.gathering.id === hop.via.id);
    expect(contact, `${name} is a contact that the filters leave`).toBeDefined();
    expect([hop.grade, hop.date, hop.sources, hop.others], `${name}: grade, date, sources, others`).toEqual([
      contact?.grade,
      contact?.gathering.dates,
      contact?.sources,
      all.length - 1,
    ]);
  } else {
    expect(joins.common(hop.from.id, hop.to.id), `${name} is an institution of both`).toContain(hop.via.id);
    expect([hop.grade, hop.date, hop.others], `${name}: grade, date, others`).toEqual([null, null, 0]);
  }
  const known = new Set(graph.relationships.map((r) => r.id));
  expect(hop.relationships, `relationships of ${name}`).not.toEqual([]);
  for (const id of hop.relationships) expect(known, `relationships of ${name} that are known`).toContain(id);
  expect(hop.evidence, `evidence of ${name}`).not.toEqual([]);
  for (const { document } of hop.evidence) expect(graph.documents, `evidence of ${name} counts`).toContain(document.id);
}

interface WeakPoint {
  document: { id: string };
  hops: number[];
}

/** Each document without which hops are no more, and which; by the model, what is asked is asked again without it. */
export function expectWeakPoints(
  graph: Graph,
  hops: readonly Hop[],
  told: readonly WeakPoint[],
  isJoinedWithout: (document: string, hop: Hop) => boolean,
): void {
  const expected = [...graph.documents].flatMap((document) => {
    const weak = hops.filter((hop) => !isJoinedWithout(document, hop)).map((hop) => hop.index);
    return weak.length > 0 ? [[document, weak] as const] : [];
  });
  const answered = told.map((w) => [w.document.id, [...w.hops].sort((a, b) => a - b)] as const);
  expect(Object.fromEntries(answered), `weak points of ${hops.map(hopName).join(', ')}`).toEqual(
    Object.fromEntries(expected),
  );
  expect(answered, 'each document once').toHaveLength(expected.length);
}

/** What joins pairs when one more document is set aside; each is worked out once. */
export function joinsWithout(library: Library, question: JoinsQuestion): (document: string) => Joins {
  const known = new Map<string, Joins>();
  return (document) => {
    const poorer = { ...question, without: [...(question.without ?? []), document] };
    const joins = known.get(document) ?? new Joins(graphOf(library, poorer), poorer);
    known.set(document, joins);
    return joins;
  };
}
