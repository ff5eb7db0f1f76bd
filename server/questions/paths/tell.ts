/** Paths as plain sentences. */
import type { Grade, Hop } from '../../contract/paths.ts';
import { dateInWords, intervalInWords, precisionOf } from '../../model/wording.ts';
import type { Held } from './holdings.ts';

type Facts = Omit<Hop, 'told'>;

function tellContact({ from, to, via, grade, date }: Facts): string {
  const words = date ? intervalInWords(date.from, date.to, precisionOf(date.precision)) : null;
  const when = words ? (date?.precision === 'day' ? ` on ${words}` : ` (${words})`) : '';
  const tellings: Readonly<Record<Grade, string>> = {
    meeting: `${from.name} met ${to.name}${when || ', on a day that no document tells'}.`,
    sitting: `${from.name} and ${to.name} sat together with others${when}: ${via.name}.`,
    'same-day': `${from.name} and ${to.name} were at ${via.name} on the same day${when}; no meeting of the two is told.`,
    session: `${from.name} and ${to.name} both attended ${via.name}; no meeting of the two is told.`,
    commitment: `${from.name} and ${to.name} are parties to one commitment: ${via.name}.`,
  };
  return grade ? tellings[grade] : '';
}

/** "(Vice Minister of Public Security)", and where the documents do not show it for that day, that it is assumed. */
function tellHeld(name: string, held: Held): string {
  if (!held.holding) return name;
  const { title, firstKnown, lastKnown } = held.holding;
  if (held.known || !held.on || !firstKnown || !lastKnown) return `${name} (${title})`;
  const seen =
    firstKnown === lastKnown ? dateInWords(firstKnown) : `${dateInWords(firstKnown)} to ${dateInWords(lastKnown)}`;
  return `${name} (${title}; assumed for ${dateInWords(held.on)}, told in documents of ${seen})`;
}

function tellInstitution({ from, to, via }: Facts, [left, right]: readonly [Held, Held]): string {
  const link = 'an institutional link, not a meeting';
  if (from.id === via.id) return `${tellHeld(to.name, right)} represents ${via.name}: ${link}.`;
  if (to.id === via.id) return `${tellHeld(from.name, left)} represents ${via.name}: ${link}.`;
  return `${tellHeld(from.name, left)} and ${tellHeld(to.name, right)} both represent ${via.name}: ${link}.`;
}

/** One hop in a sentence. `held` is how its two actors belong to the institution, for an institutional link. */
export function tellHop(facts: Facts, held: readonly [Held, Held] | null): string {
  const told = held ? tellInstitution(facts, held) : tellContact(facts);
  return facts.orderUncertain ? `${told} Whether this came after the contact before is not certain.` : told;
}
