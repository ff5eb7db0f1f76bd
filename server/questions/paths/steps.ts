/** From the actors of a path to its steps: which contact or institution joins each two. */
import { type Contact, confidenceOf, sourcesOf } from '../contact-graph/contacts.ts';
import type { Edge, Vertex } from '../contact-graph/graph.ts';
import { arrival, type Joins, type Terms } from './joins.ts';
import { type Membership, membershipOf } from './memberships.ts';

export interface Step {
  from: Vertex;
  to: Vertex;
  /** null for an institutional link. */
  contact: Contact | null;
  /** Other contacts of the same two. */
  others: number;
  /** The two memberships of an institutional link. */
  memberships: readonly [Membership, Membership] | null;
}

/** What joins the two: the meeting, session, commitment or institution. */
export const viaOf = ({ contact, memberships, from }: Step): Vertex =>
  contact?.gathering.vertex ?? memberships?.[0].institution ?? from;

/** The relationships that a step rests on. */
export const edgesOf = ({ contact, memberships }: Step): Edge[] =>
  contact ? [contact.from.edge, contact.to.edge] : (memberships ?? []).flatMap((m) => m.edges);

/** Documents of the step: of its least supported relationship. */
export const stepSources = (step: Step): number =>
  step.contact ? sourcesOf(step.contact) : Math.min(...edgesOf(step).map((e) => e.sources));
export const stepConfidence = (step: Step): number =>
  step.contact ? confidenceOf(step.contact) : Math.min(...edgesOf(step).map((e) => e.confidence));

interface Joined {
  from: Vertex;
  to: Vertex;
  contact: Contact | null;
  others: number;
}

/** Of the contacts of two, strongest first, the one that a path uses: the strongest, or in order of time the one that may be first. */
export function contactUsed(contacts: readonly Contact[], { timed }: Terms, day: string) {
  let best: { contact: Contact | null; day: string } = { contact: null, day };
  if (!timed) return { ...best, contact: contacts[0] ?? null };
  for (const contact of contacts) {
    const arrived = arrival(contact, day);
    if (arrived !== null && (best.contact === null || arrived < best.day)) best = { contact, day: arrived };
  }
  return best;
}

export function stepsOf(actors: readonly Vertex[], joins: Joins, terms: Terms): Step[] {
  let day = '';
  const joined = actors.slice(1).map((to, i): Joined => {
    const from = actors[i] as Vertex;
    const contacts = joins.contactsBetween(from, to);
    const used = contactUsed(contacts, terms, day);
    day = used.day;
    return { from, to, contact: used.contact, others: Math.max(0, contacts.length - 1) };
  });
  const gathering = (j: Joined | undefined): Vertex | null => j?.contact?.gathering.vertex ?? null;
  return joined.map((j, i) => {
    const institution = j.contact ? undefined : joins.institutionBetween(j.from, j.to);
    if (!institution) return { ...j, memberships: null };
    const before = gathering(joined.slice(0, i).findLast((x) => x.contact));
    const behind = gathering(joined.slice(i + 1).find((x) => x.contact));
    return {
      ...j,
      memberships: [membershipOf(j.from, institution, before), membershipOf(j.to, institution, behind)],
    };
  });
}

/** How each step stands in time to the contacts before it: surely earlier, or perhaps, where a date is imprecise or missing. */
export function ordersOf(steps: readonly Step[]): ('kept' | 'uncertain' | 'reversed')[] {
  // The day by which the contacts before may all have been, and that by which they surely were.
  let earliest = '';
  let latest = '';
  return steps.map(({ contact }) => {
    if (!contact) return 'kept';
    const { dateFrom, dateTo } = contact.gathering.vertex;
    const isReversed = dateTo !== null && dateTo < earliest;
    const isUncertain = latest !== '' && (dateFrom === null || dateFrom < latest);
    if (dateFrom && dateFrom > earliest) earliest = dateFrom;
    if (dateTo && dateTo > latest) latest = dateTo;
    return isReversed ? 'reversed' : isUncertain ? 'uncertain' : 'kept';
  });
}
