/** Search by name: the store finds candidates by trigrams, names are then compared letter by letter. */
import { jaroWinkler } from '@skyra/jaro-winkler';
import type { z } from 'zod';
import type { Node } from '../contract/graph.ts';
import type { SearchResponse, searchQuerySchema } from '../contract/nodes.ts';
import { fold, gramsOfQuestion } from '../model/text.ts';
import { type Context, optionsOf } from './context.ts';
import { nodesById } from './elements.ts';

const CANDIDATES = 200;
/** Below this a name is no answer to the question. */
const LEAST = 0.84;
const PREFIX_SCORE = 0.97;

/** How well a word of the question fits a word of a name, 0 to 1: equal, begun, or misspelt. */
function wordScore(asked: string, word: string): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return PREFIX_SCORE;
  return asked.length < 3 ? 0 : jaroWinkler(asked, word);
}

function nameScore(asked: readonly string[], name: string): number {
  const words = fold(name).split(' ');
  const scores = asked.map((a) => Math.max(...words.map((w) => wordScore(a, w))));
  if (scores.some((s) => s < 0.8)) return 0;
  const mean = scores.reduce((sum, s) => sum + s, 0) / asked.length;
  // Of names that fit as well, the one with fewer words left over.
  return mean - 0.01 * Math.min(5, Math.max(0, words.length - asked.length));
}

const namesOf = (node: Node): string[] => [node.name, ...((node.properties.aliases as string[] | undefined) ?? [])];

export async function search(context: Context, question: z.output<typeof searchQuerySchema>): Promise<SearchResponse> {
  const asked = fold(question.q).split(' ').filter(Boolean);
  if (asked.length === 0) return { items: [] };
  const matches = await context.store.searchText(gramsOfQuestion(question.q).join(' '), CANDIDATES, optionsOf(context));
  const nodes = await nodesById(
    context,
    matches.map((m) => m.id),
  );
  const items = [...nodes.values()]
    .filter((node) => !question.kinds || question.kinds.includes(node.kind))
    .map((node) => {
      const [best] = namesOf(node)
        .map((name) => ({ name, score: nameScore(asked, name) }))
        .sort((a, b) => b.score - a.score);
      return { node, score: best?.score ?? 0, matched: best?.name ?? node.name };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || b.node.sources - a.node.sources || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, question.limit);
  return { items };
}
