/** Which claims of one document stand under people's decisions. */
import type { Claim, Decision } from '../model/claims.ts';

/** A meeting takes at least two: with fewer participants left standing, it falls. */
const PARTICIPANTS_OF_A_MEETING = 2;

/** The decisions of one claim's document that are in force: not themselves undone. */
export function inForce(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.filter((d) => d.action === 'restore').map((d) => d.undoes));
  return decisions.filter((d) => d.action === 'reject' && !undone.has(d.id));
}

const contextMatches = (decision: Decision, claim: Claim): boolean =>
  decision.target.key === claim.key &&
  decision.target.documentId === claim.documentId &&
  (claim.quote.includes(decision.target.quote) || decision.target.quote.includes(claim.quote));

/**
 * The claim that a decision is about: by id, else (a new extractor, a changed
 * text) the one of the same document and key whose quotation holds the old one.
 */
export function findAnchored(decision: Decision, claims: readonly Claim[]): Claim | undefined {
  const same = claims.find((c) => c.id === decision.target.claimId);
  if (same) return same;
  // Of several, the one with the fewest other words: never the first that a store or an extractor happens to give.
  const others = (claim: Claim): number => Math.abs(claim.quote.length - decision.target.quote.length);
  const found = claims.filter((c) => contextMatches(decision, c));
  return found.sort((a, b) => others(a) - others(b) || (a.id < b.id ? -1 : 1))[0];
}

export interface Standing {
  /** Claims that hold something up. */
  standing: Claim[];
  /** Claim id → the decision that rejected it. */
  rejected: Map<string, Decision>;
  /** Decisions in force whose claim is found no more. */
  unanchored: Decision[];
}

/** What each meeting key still has for participants. */
function participantsByMeeting(claims: Iterable<Claim>): Map<string, Set<string>> {
  const participants = new Map<string, Set<string>>();
  for (const { assertion } of claims) {
    if (assertion.element !== 'relationship' || assertion.type !== 'PARTICIPATED_IN') continue;
    const set = participants.get(assertion.to) ?? new Set();
    participants.set(assertion.to, set.add(assertion.from));
  }
  return participants;
}

/**
 * Rejected claims fall, and with them those that take them for granted, until
 * nothing more falls. Falling only ever removes, so the order does not matter.
 */
export function standingClaims(claims: readonly Claim[], decisions: readonly Decision[]): Standing {
  const rejected = new Map<string, Decision>();
  const unanchored: Decision[] = [];
  for (const decision of inForce(decisions)) {
    const claim = findAnchored(decision, claims);
    if (claim) rejected.set(claim.id, decision);
    else unanchored.push(decision);
  }
  let standing = claims.filter((c) => c.polarity === 'affirmed' && !rejected.has(c.id));
  for (let before = -1; before !== standing.length; ) {
    before = standing.length;
    const keys = new Set(standing.map((c) => c.key));
    const participants = participantsByMeeting(standing);
    standing = standing.filter(
      (c) =>
        c.premises.every((key) => keys.has(key)) &&
        (c.assertion.element !== 'node' ||
          c.assertion.kind !== 'meeting' ||
          (participants.get(c.key)?.size ?? 0) >= PARTICIPANTS_OF_A_MEETING),
    );
  }
  return { standing, rejected, unanchored };
}
