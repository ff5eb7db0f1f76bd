/** Mentions: what a run of tokens names. They never overlap. */
import type { Rank } from '../../model/ranks.ts';
import type { CountryForm } from '../gazetteer/lexicon.ts';

interface Span {
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
}
export interface CountryMention extends Span {
  type: 'country';
  code: string;
  form: CountryForm;
}
export interface OrganizationMention extends Span {
  type: 'organization';
  name: string;
  category: string;
  /** Code of the country whose organ it is, as told next to it. */
  country: string | null;
  known: boolean;
  /** "the council": not named, only meant. */
  anaphor?: boolean;
}
export interface ForumMention extends Span {
  type: 'forum';
  name: string;
  edition: string | null;
  /** How surely it is one, and why, once it was weighed. */
  confidence?: number;
  rule?: string;
}
export interface OfficeMention extends Span {
  type: 'office';
  title: string;
  rank: Rank;
  country: string | null;
  organization: OrganizationMention | null;
  /** "counterpart": the office of the person told before. */
  counterpart: boolean;
  plural: boolean;
  /** Tokens that the owner before and behind it reach, the office included. */
  reach: { from: number; to: number };
}
export interface PersonMention extends Span {
  type: 'person';
  name: string;
  /** With what may be a title or a part of the name ("Tun", "Haji"). */
  longer?: string;
  cue: string;
}
export interface DateMention extends Span {
  type: 'date';
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  relative: number | null;
  edition: boolean;
}

export type Mention = CountryMention | OrganizationMention | ForumMention | OfficeMention | PersonMention | DateMention;

/** The mentions found so far, by token. */
export class Markup {
  private readonly owner: (Mention | undefined)[];

  constructor(size: number) {
    this.owner = new Array<Mention | undefined>(size);
  }

  /** Adds a mention; one that would overlap an earlier one is refused. */
  add<M extends Mention>(mention: M): M | null {
    for (let i = mention.from; i < mention.to; i++) if (this.owner[i]) return null;
    this.owner.fill(mention, mention.from, mention.to);
    return mention;
  }

  /** Takes a mention away, to give its tokens to another. */
  remove(mention: Mention): void {
    for (let i = mention.from; i < mention.to; i++) if (this.owner[i] === mention) this.owner[i] = undefined;
  }

  at(token: number): Mention | undefined {
    return this.owner[token];
  }

  isFree(token: number): boolean {
    return this.owner[token] === undefined;
  }

  /** Mentions that begin in [from, to), in order. */
  within(from: number, to: number): Mention[] {
    const out: Mention[] = [];
    for (let i = from; i < to; i++) {
      const m = this.owner[i];
      if (m && m.from === i) out.push(m);
    }
    return out;
  }
}
