/** The question of a dossier in words: what was asked, and under which constraints. */
import type { ContactFilter } from '../../contract/filters.ts';
import type { ConnectionQuery, ConnectionResponse, End, PathQuery, PathResponse } from '../../contract/paths.ts';
import { kindOf } from '../../model/kinds.ts';
import { counted, dateInWords, listed } from '../../model/wording.ts';
import type { Dossier } from './schema.ts';
import { gradeInWords } from './words.ts';

export type Answer = PathResponse | ConnectionResponse;

/** Names by id, of nodes and of documents; what has no name any more is called by its id. */
export type Names = ReadonlyMap<string, string>;

export const isPathAnswer = (answer: Answer): answer is PathResponse => 'paths' in answer;

type Constraint = Dossier['question']['constraints'][number];

/** Ids of all that the parameters name beside the ends. */
export function idsNamed({ exclude, countries, forum, place, topic }: PathQuery | ConnectionQuery): string[] {
  return [...(exclude ?? []), ...(countries ?? []), ...[forum, place, topic].flatMap((id) => id ?? [])];
}

function windowInWords({ since, until, dates }: ContactFilter): string | null {
  if (!since && !until) return null;
  const from = since && dateInWords(since);
  const to = until && dateInWords(until);
  const days = from && to ? (from === to ? from : `${from} to ${to}`) : from ? `since ${from}` : `until ${to}`;
  return `${days}; ${dates === 'certain' ? 'only what surely lies in it' : 'also what may lie in it'}`;
}

const INSTITUTION_WORDS: Readonly<Record<PathQuery['institutions'], string>> = {
  any: 'anywhere',
  ends: 'only as the first or last hop',
  none: 'none',
};

function searchConstraints(query: PathQuery | ConnectionQuery, names: Names): (readonly [string, string | null])[] {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const namesOf = (ids: readonly string[] | undefined): string | null => (ids?.length ? listed(ids.map(nameOf)) : null);
  const { grade, knownBy, without, sources, confidence, kinds, countries, rank, forum, place, topic, exclude } = query;
  return [
    ['As known on', knownBy ? `${dateInWords(knownBy)}: by documents published by then, undated ones left out` : null],
    ['Set aside', namesOf(without)],
    ['Contacts', grade === 'meeting' ? gradeInWords(grade) : `${gradeInWords(grade)}, or closer`],
    ['Institutional links', INSTITUTION_WORDS[query.institutions]],
    ['Time of the event', windowInWords(query)],
    ['Documents of each contact', sources > 1 ? `at least ${sources}` : null],
    ['Confidence', confidence > 0 ? `at least ${confidence}` : null],
    ['Kinds of actors', kinds?.length ? listed(kinds.map((k) => kindOf(k).plural.toLowerCase())) : null],
    ['Countries', countries ? `at least one of the two stood for ${namesOf(countries)}` : null],
    ['Rank', rank ? `both held the rank of ${rank} or a higher one` : null],
    ['Forum', forum ? nameOf(forum) : null],
    ['Place', place ? nameOf(place) : null],
    ['Topic', topic ? nameOf(topic) : null],
    ['Excluded', namesOf(exclude)],
    ['Length', `at most ${counted(query.maxHops, 'hop')}`],
  ];
}

function pathTold({ from, to, parameters: { mode, k, order } }: PathResponse): string {
  const asked = {
    shortest: 'What is the shortest path',
    'all-shortest': 'Which are all the shortest paths',
    'k-shortest': `Which are the ${k} shortest paths`,
  }[mode];
  return `${asked} from ${from.name} to ${to.name}${order === 'time' ? ', in order of time' : ''}?`;
}

/** "stands for 12 actors", where it is more than what was asked for. */
const endTold = ({ name, nodes, actors }: End): string[] =>
  actors > nodes.length ? [`${name}: ${counted(actors, 'actor')} who may stand for it`] : [];

/** The question of an answer. */
export function questionOf(answer: Answer, names: Names): Dossier['question'] {
  const ofPath = isPathAnswer(answer) ? answer : null;
  const actors = isPathAnswer(answer) ? [] : answer.actors.map((a) => a.name);
  const ends = ofPath ? [ofPath.from, ofPath.to].flatMap(endTold) : [];
  const constraints: (readonly [string, string | null])[] = [
    ['Ends', ends.length > 0 ? ends.join('; ') : null],
    ['Order', ofPath?.parameters.order === 'time' ? 'no contact before the one before it' : null],
    ...searchConstraints(answer.parameters, names),
  ];
  return {
    kind: ofPath ? 'path' : 'network',
    title: ofPath ? `${ofPath.from.name} to ${ofPath.to.name}` : listed(actors),
    told: ofPath ? pathTold(ofPath) : `What is the smallest network that connects ${listed(actors)}?`,
    knownBy: answer.parameters.knownBy ?? null,
    constraints: constraints.flatMap(([term, told]): Constraint[] => (told ? [{ term, told }] : [])),
    // Left-out parameters are no JSON.
    parameters: JSON.parse(JSON.stringify(answer.parameters)) as Dossier['question']['parameters'],
  };
}
