/** Paths as plain sentences. */
import type { Grade, Hop } from '../../contract/paths.ts';
import { dateInWords, intervalInWords } from '../../model/wording.ts';

export interface Holding {
  position: string;
  title: string;
  firstKnown: string | null;
  lastKnown: string | null;
}

type Facts = Omit<Hop, 'told'>;

const listed = (names: readonly string[]): string => names.join(' and ');

function tellContact({ from, to, via, grade, date }: Facts): string {
  const when = date ? ` on ${intervalInWords(date.from, date.to, date.precision)}` : '';
  const tellings: Readonly<Record<Grade, string>> = {
    meeting: `${from.name} met ${to.name}${date ? (date.precision === 'day' ? when : ` (${intervalInWords(date.from, date.to, date.precision)})`) : ', on a day that no document tells'}.`,
    sitting: `${from.name} and ${to.name} sat together with others${when}: ${via.name}.`,
    'same-day': `${from.name} and ${to.name} were at ${via.name} on the same day${when}; no meeting of the two is told.`,
    session: `${from.name} and ${to.name} both attended ${via.name}; no meeting of the two is told.`,
    commitment: `${from.name} and ${to.name} are parties to one commitment: ${via.name}.`,
  };
  return grade ? tellings[grade] : '';
}

/** How far a position is known at a day: "known" between its first and last observation, else "assumed". */
function standing(holding: Holding, on: string | null): string {
  if (!on || !holding.firstKnown || !holding.lastKnown) return '';
  if (holding.firstKnown <= on && on <= holding.lastKnown) return '';
  return `, assumed on ${dateInWords(on)} (the documents say so on ${dateInWords(holding.firstKnown)}${holding.lastKnown === holding.firstKnown ? '' : ` to ${dateInWords(holding.lastKnown)}`})`;
}

function tellInstitution(
  { from, to, via }: Facts,
  holdings: { from: Holding[]; to: Holding[] },
  dates: { before: string | null; after: string | null },
): string {
  const described = (name: string, own: Holding[], on: string | null): string => {
    const [holding] = own;
    return holding ? `${name} (${holding.title}${standing(holding, on)})` : name;
  };
  if (from.id === via.id || to.id === via.id) {
    const [member, held, on] =
      from.id === via.id ? [to, holdings.to, dates.after] : [from, holdings.from, dates.before];
    return `${described(member.name, held, on)} belongs to ${via.name}: an institutional link, not a meeting.`;
  }
  return `${listed([described(from.name, holdings.from, dates.before), described(to.name, holdings.to, dates.after)])} both represent ${via.name}: an institutional link, not a meeting.`;
}

export function tellHop(
  facts: Facts,
  holdings: { from: Holding[]; to: Holding[] },
  dates: { before: string | null; after: string | null },
): string {
  const told = facts.type === 'contact' ? tellContact(facts) : tellInstitution(facts, holdings, dates);
  return facts.orderUncertain ? `${told} Whether this came after the contact before is not certain.` : told;
}
