/** Holds the list of pairs, the matrix and one pair to the model. */
import { expect } from 'vitest';
import {
  contactsQuerySchema,
  contactsResponseSchema,
  matrixQuerySchema,
  matrixResponseSchema,
  type Pair,
  pairQuerySchema,
  pairResponseSchema,
} from '../../../server/contract/contacts.ts';
import type { Query } from '../../support/app.ts';
import { pairKey } from '../contacts.ts';
import {
  gatheringsByActor,
  gatheringsIn,
  type Meeting,
  meetingsOf,
  type PairSum,
  type PairsQuestion,
  pairsOf,
  sumOf,
} from '../pairs.ts';
import { graphOf } from '../support.ts';
import { allPages, type Case, expectTrueRelaxations, gradesThere, sorted } from './asking.ts';

const modelMeetings = ({ library }: Case, question: PairsQuestion): Meeting[] =>
  meetingsOf(graphOf(library, question), question);

const hasAnswer = (at: Case) => (query: Query) => modelMeetings(at, contactsQuerySchema.parse(query)).length > 0;

/** What the contract tells of a pair and the model holds too. */
const pairAs = ({ count, grade, byGrade, first, last, assumed }: PairSum | Pair) => ({
  count,
  grade,
  byGrade: gradesThere(byGrade),
  first,
  last,
  assumed,
});

export async function compareContacts(at: Case, query: Query): Promise<void> {
  const question = contactsQuerySchema.parse(query);
  const { first, items } = await allPages(3, (page) =>
    at.api.get(contactsResponseSchema, '/contacts', { ...query, ...page }),
  );
  const meetings = modelMeetings(at, question);
  const pairs = pairsOf(graphOf(at.library, question), question);
  expect(sorted(items.map((p) => pairKey(p.a.id, p.b.id))), 'pairs').toEqual(sorted(pairs.keys()));
  for (const item of items) {
    const key = pairKey(item.a.id, item.b.id);
    expect(pairAs(item), key).toEqual(pairAs(pairs.get(key) as PairSum));
  }
  expect(first.pairs, 'number of pairs').toBe(pairs.size);
  expect(first.gatherings, 'number of gatherings').toBe(gatheringsIn(meetings).size);
  const counts = items.map((p) => p.count);
  if (question.sort === 'count') expect(counts, 'most contacts first').toEqual([...counts].sort((a, b) => b - a));
  const lasts = items.flatMap((p) => p.last ?? []);
  if (question.sort === 'last') expect(lasts, 'latest first').toEqual(sorted(lasts).reverse());
  expectTrueRelaxations(query, first.relaxations, pairs.size > 0, hasAnswer(at));
}

export async function compareMatrix(at: Case, query: Query): Promise<void> {
  const question = matrixQuerySchema.parse(query);
  const answer = await at.api.get(matrixResponseSchema, '/contacts/matrix', query);
  const meetings = modelMeetings(at, question);
  const byActor = gatheringsByActor(meetings);
  const chosen = answer.actors.map((a) => a.node.id);
  expect(new Set(chosen).size, 'each actor has one row').toBe(chosen.length);
  expect(chosen, 'number of rows').toHaveLength(Math.min(question.size, byActor.size));
  for (const { node, gatherings } of answer.actors) expect(gatherings, node.id).toBe(byActor.get(node.id));
  const least = Math.min(...answer.actors.map((a) => a.gatherings));
  for (const [actor, gatherings] of byActor)
    if (!chosen.includes(actor)) expect(gatherings, `${actor} has no row`).toBeLessThanOrEqual(least);
  expect(answer.leftOut, 'left out').toBe(byActor.size - chosen.length);
  const cells = answer.cells.map(({ row, column, ...cell }) => {
    expect(row, 'a row before its column').toBeLessThan(column);
    return [pairKey(String(chosen[row]), String(chosen[column])), cell] as const;
  });
  const expected = [...pairsOf(graphOf(at.library, question), question)].flatMap(([key, pair]) => {
    const { byGrade: _, ...cell } = pairAs(pair);
    return key.split(' + ').every((actor) => chosen.includes(actor)) ? [[key, cell] as const] : [];
  });
  expect(cells, 'each cell once').toHaveLength(new Set(cells.map(([key]) => key)).size);
  expect(Object.fromEntries(cells), 'cells').toEqual(Object.fromEntries(expected));
  expect([answer.pairs, answer.gatherings], 'pairs and gatherings').toEqual([
    new Set(meetings.map((m) => pairKey(...m.pair))).size,
    gatheringsIn(meetings).size,
  ]);
  expectTrueRelaxations(query, answer.relaxations, meetings.length > 0, hasAnswer(at));
}

/** The pair at its gatherings, by the model. */
function pairMeetings({ library }: Case, query: Query): Meeting[] {
  const question = pairQuerySchema.parse(query);
  const meetings = meetingsOf(graphOf(library, question), question);
  return meetings.filter((m) => pairKey(...m.pair) === pairKey(question.a, question.b));
}

export async function comparePair(at: Case, query: Query): Promise<void> {
  const question = pairQuerySchema.parse(query);
  const { first, items } = await allPages(2, (page) =>
    at.api.get(pairResponseSchema, '/contacts/pair', { ...query, ...page }),
  );
  const meetings = pairMeetings(at, query);
  expect(first.pair && pairAs(first.pair), 'the pair').toEqual(meetings.length > 0 ? pairAs(sumOf(meetings)) : null);
  expect(sorted(items.map((i) => i.via.id)), 'its gatherings').toEqual(sorted(meetings.map((m) => m.gathering.id)));
  const { documents } = graphOf(at.library, question);
  for (const item of items) {
    const { contacts, ...meeting } = meetings.find((m) => m.gathering.id === item.via.id) as Meeting;
    expect([item.grade, item.date], item.via.id).toEqual([meeting.grade, meeting.gathering.dates]);
    if (question.by !== 'actor') expect(item.assumed, `${item.via.id} assumed`).toBe(meeting.assumed);
    expect(sorted(item.between.map((b) => pairKey(b.a.id, b.b.id))), `who was in contact at ${item.via.id}`).toEqual(
      sorted(contacts.map(({ parties: [a, b] }) => pairKey(a.actor, b.actor))),
    );
    expect(item.evidence, `evidence of ${item.via.id}`).not.toEqual([]);
    for (const { document } of item.evidence) expect(documents, 'documents that count').toContain(document.id);
  }
  expectTrueRelaxations(query, first.relaxations, meetings.length > 0, (q) => pairMeetings(at, q).length > 0);
}
