/** First questions, made of what the graph holds. Pure. */
import type { Node } from '../../server/contract/graph.ts';
import type { HomeResponse } from '../../server/contract/home.ts';
import { strings } from '../strings/index.ts';

const words = strings.home.question;

/** A question in words, and what is asked when it is chosen. */
export type FirstQuestion = { text: string } & (
  | { of: 'node'; id: string }
  | { of: 'pair' | 'path'; from: string; to: string }
);

type Tie = readonly [Node, Node];
type Answers = Pick<HomeResponse, 'busiestPairs' | 'latestMeetings' | 'latestCommitments'>;

/** The questions that have an answer in this graph: of a pair, a path, a person, a promise. */
export function firstQuestions({ busiestPairs, latestMeetings, latestCommitments }: Answers): FirstQuestion[] {
  const ties = busiestPairs.map(({ a, b }): Tie => [a, b]);
  const met = latestMeetings.flatMap(({ actors: [a, b] }): Tie[] => (a && b ? [[a, b]] : []));
  const pair = ties[0];
  const ends = joinedByAnother(ties) ?? joinedByAnother(met);
  const guest = mostOften(met.flat());
  const maker = mostOften(latestCommitments.flatMap((c) => c.actors));
  const questions: (FirstQuestion | undefined)[] = [
    pair && {
      text: words.pair(pair[0].name, pair[1].name),
      of: 'pair',
      from: pair[0].id,
      to: pair[1].id,
    },
    ends && {
      text: words.path(ends[0].name, ends[1].name),
      of: 'path',
      from: ends[0].id,
      to: ends[1].id,
    },
    guest && { text: words.guest(guest.name), of: 'node', id: guest.id },
    maker && { text: words.maker(maker.name), of: 'node', id: maker.id },
  ];
  return questions.filter((q) => q !== undefined);
}

/** The first two that each have a tie with a third, but none with one another: so there is a path to find. */
function joinedByAnother(ties: readonly Tie[]): Tie | undefined {
  const isTied = (a: Node, b: Node): boolean => ties.some((t) => has(t, a) && has(t, b));
  for (const [i, one] of ties.entries())
    for (const other of ties.slice(i + 1)) {
      const shared = one.find((n) => has(other, n));
      const [a, b] = [one, other].map((t) => t.find((n) => n.id !== shared?.id));
      if (shared && a && b && a.id !== b.id && !isTied(a, b)) return [a, b];
    }
  return undefined;
}

const has = (tie: Tie, node: Node): boolean => tie.some((n) => n.id === node.id);

/** The one that comes most often; of several the first. */
function mostOften(nodes: readonly Node[]): Node | undefined {
  const times = new Map<string, number>();
  for (const { id } of nodes) times.set(id, (times.get(id) ?? 0) + 1);
  const most = Math.max(...times.values());
  return nodes.find(({ id }) => times.get(id) === most);
}
