/**
 * A small world in words: what there is to tell, and which documents tell what of it.
 * Meetings, sessions, commitments and positions are the same wherever they are told, so
 * that documents never disagree on dates or who was there; what each document tells of
 * them differs.
 */
import type { Rank } from '../../server/model/ranks.ts';

/** A partial ISO date, two days `from/to`, or null when no date is told. */
export type When = string | null;

export interface PositionTold {
  rank: Rank;
  /** Bodies and countries that it is a position of. */
  of: readonly string[];
}
export interface MeetingTold {
  who: readonly string[];
  when: When;
  during: string | null;
  place: string | null;
}
export interface SessionTold {
  when: When;
  forum: string | null;
  place: string | null;
}
export interface CommitmentTold {
  made: readonly string[];
  to: readonly string[];
  when: When;
  /** The meeting or session at which it was made. */
  at: string | null;
  about: readonly string[];
}

/** One sentence. `bare`: without what is around it (of what a position is, where a meeting was). */
export type Fact = { confidence: number; denied?: boolean; bare?: boolean } & (
  | { tells: 'office'; person: string; position: string }
  | { tells: 'part'; body: string; whole: string }
  | { tells: 'meeting'; meeting: string }
  | { tells: 'session'; session: string }
  | { tells: 'attended'; actor: string; session: string }
  /** That a country was at the meeting or session through someone: a person by a position, or a body by being part of it. */
  | { tells: 'spoke'; actor: string; country: string; at: string; position: string }
  | { tells: 'commitment'; commitment: string; half: 'both' | 'made' | 'to' }
);

export interface DocumentTold {
  /** Partial ISO date; null is a document without one. */
  published: string | null;
  facts: readonly Fact[];
}

export interface World {
  positions: Readonly<Record<string, PositionTold>>;
  meetings: Readonly<Record<string, MeetingTold>>;
  sessions: Readonly<Record<string, SessionTold>>;
  commitments: Readonly<Record<string, CommitmentTold>>;
  /** Place → the country where it lies. */
  places: Readonly<Record<string, string | null>>;
  /** They are called document-0, document-1 … */
  documents: readonly DocumentTold[];
  /** Claims that people rejected: of which document, and which of its claims (counted round). */
  rejected: readonly { document: number; claim: number }[];
}

/** A world of which only these parts are told. */
export const worldOf = (parts: Partial<World>): World => ({
  positions: {},
  meetings: {},
  sessions: {},
  commitments: {},
  places: {},
  documents: [],
  rejected: [],
  ...parts,
});

/** Sentences that are the same in worlds made by hand. */
const SURE = { confidence: 0.9 };
export const office = (person: string, position: string): Fact => ({ tells: 'office', person, position, ...SURE });
export const met = (meeting: string): Fact => ({ tells: 'meeting', meeting, ...SURE });
export const attended = (actor: string, session: string): Fact => ({ tells: 'attended', actor, session, ...SURE });
export const part = (body: string, whole: string): Fact => ({ tells: 'part', body, whole, ...SURE });
export const held = (session: string): Fact => ({ tells: 'session', session, ...SURE });
export const meeting = (when: When, ...who: string[]): MeetingTold => ({ who, when, during: null, place: null });
export const document = (published: string | null, ...facts: Fact[]): DocumentTold => ({ published, facts });

export const documentName = (index: number): string => `document-${index}`;

/** The kind of a node by its id: ids are `kind-…` everywhere. */
export const kindOfId = (id: string): string => id.slice(0, id.indexOf('-'));

/** A fact with what the world knows of it, for people who read a counterexample. */
function factInWords(world: World, fact: Fact): string {
  const { tells, confidence, denied, bare, ...rest } = fact;
  const marks = [confidence, ...(denied ? ['DENIED'] : []), ...(bare ? ['bare'] : [])].join(' ');
  const known = {
    office: () => world.positions[(fact as Fact & { tells: 'office' }).position],
    meeting: () => world.meetings[(fact as Fact & { tells: 'meeting' }).meeting],
    session: () => world.sessions[(fact as Fact & { tells: 'session' }).session],
    attended: () => world.sessions[(fact as Fact & { tells: 'attended' }).session],
    commitment: () => world.commitments[(fact as Fact & { tells: 'commitment' }).commitment],
    part: () => undefined,
    spoke: () => undefined,
  }[tells]();
  const plain = (value: unknown): string => JSON.stringify(value).replaceAll('"', '');
  return `  ${tells} ${plain(rest)} [${marks}]${known ? ` where ${plain(known)}` : ''}`;
}

/** A whole world, a line for each fact. */
export function worldInWords(world: World): string {
  const documents = world.documents.flatMap(({ published, facts }, index) => [
    `${documentName(index)} (${published ?? 'undated'})`,
    ...facts.map((fact) => factInWords(world, fact)),
  ]);
  const others = { places: world.places, rejected: world.rejected };
  return [...documents, JSON.stringify(others)].join('\n');
}
