/** Paths as plain sentences. */
import type { Grade } from '../../contract/filters.ts';
import type { Hop } from '../../contract/paths.ts';
import { dateInWords, intervalInWords, precisionOf } from '../../model/wording.ts';
import type { Membership } from './memberships.ts';

type Facts = Omit<Hop, 'told'>;

/** A contact in a sentence. */
export function tellContact({
  from,
  to,
  via,
  grade,
  date,
}: Pick<Facts, 'from' | 'to' | 'via' | 'grade' | 'date'>): string {
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

/** A node's name by its id. */
type NameOf = (id: string) => string;

/** "(Vice Minister of Public Security)", and where the documents do not show it for that day, that it is assumed. */
function tellOffice(name: string, { held, known, at }: Membership, nameOf: NameOf): string {
  if (!held) return name;
  const title = nameOf(held.to.id);
  const { firstKnown, lastKnown } = held;
  const on = at?.dateFrom;
  if (known || !on || !firstKnown || !lastKnown) return `${name} (${title})`;
  const seen =
    firstKnown === lastKnown ? dateInWords(firstKnown) : `${dateInWords(firstKnown)} to ${dateInWords(lastKnown)}`;
  return `${name} (${title}; assumed for ${dateInWords(on)}, told in documents of ${seen})`;
}

function tellInstitution(
  { from, to, via }: Facts,
  [left, right]: readonly [Membership, Membership],
  nameOf: NameOf,
): string {
  const link = 'an institutional link, not a meeting';
  if (from.id === via.id) return `${tellOffice(to.name, right, nameOf)} represents ${via.name}: ${link}.`;
  if (to.id === via.id) return `${tellOffice(from.name, left, nameOf)} represents ${via.name}: ${link}.`;
  return `${tellOffice(from.name, left, nameOf)} and ${tellOffice(to.name, right, nameOf)} both represent ${via.name}: ${link}.`;
}

/** One hop in a sentence. `memberships` are how its two actors belong to the institution, for an institutional link. */
export function tellHop(facts: Facts, memberships: readonly [Membership, Membership] | null, nameOf: NameOf): string {
  const told = memberships ? tellInstitution(facts, memberships, nameOf) : tellContact(facts);
  if (facts.orderReversed) return `${told} This was before the contact told before it.`;
  return facts.orderUncertain ? `${told} Whether this came after the contact before is not certain.` : told;
}
