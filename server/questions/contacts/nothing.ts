/** What a question about contacts searched and found, in words; where it found nothing, what would give something. */
import type { Relaxation, Searched } from '../../contract/filters.ts';
import { counted } from '../../model/wording.ts';
import { Contacts } from '../contact-graph/contacts.ts';
import { pictureFor } from '../contact-graph/keeper.ts';
import type { Context } from '../context.ts';
import { nodesById } from '../elements.ts';
import { filterInWords, idsIn } from '../filter-words.ts';
import { countSearched, searchedInWords } from '../nothing.ts';
import type { Pause } from '../pause.ts';
import { type Change, filterChanges, relaxationsAmong } from '../relaxations.ts';
import { type ContactQuestion, encounters } from './encounters.ts';

interface Outcome {
  explanation: string;
  searched: Searched;
  relaxations: Relaxation[];
}

const WHO = { actor: 'actors', country: 'countries', side: 'countries or bodies' } as const;

async function hasAny(context: Context, question: ContactQuestion, pause: Pause): Promise<boolean> {
  const { sides } = await pictureFor(context, question);
  for await (const _encounter of encounters(sides, question, pause)) return true;
  return false;
}

/** The outcome of a question. `gives` tells whether a changed question finds anything. */
export async function outcomeOf(
  context: Context,
  question: ContactQuestion,
  found: { pairs: number; gatherings: number; actors: number },
  pause: Pause,
  gives = (changed: ContactQuestion): Promise<boolean> => hasAny(context, changed, pause),
): Promise<Outcome> {
  const names = await nodesById(context, [...idsIn(question), ...(question.of ?? [])]);
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  const of = question.of ? [`of ${question.of.map(nameOf).join(' or ')}`] : [];
  const terms = [...of, ...filterInWords(question, nameOf)].join(', ');
  if (found.pairs > 0) {
    return {
      explanation: `${counted(found.pairs, 'pair')} of ${WHO[question.by]} in contact at ${counted(found.gatherings, 'gathering')} (${terms}).`,
      searched: { actors: found.actors, contacts: null, documents: null, rejectedClaims: null },
      relaxations: [],
    };
  }
  const { sides } = await pictureFor(context, question);
  const searched = await countSearched(context, new Contacts(sides, question), question, 0, pause);
  return {
    explanation: `These documents show no such contact. Searched: ${terms} (${searchedInWords(searched)}).`,
    searched,
    relaxations: await relaxationsAmong(changesOf(question), gives, 'a contact'),
  };
}

function changesOf(question: ContactQuestion): Change<ContactQuestion>[] {
  const changes: Change<ContactQuestion>[] = filterChanges(question);
  if (question.by !== 'actor')
    changes.push({ parameter: 'by', value: 'actor', changed: { ...question, by: 'actor' }, told: 'Between actors' });
  return changes;
}
