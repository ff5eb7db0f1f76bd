/** The actors of a document: mentions of one thing are one actor. */
import { countryForms, countryName, knownBodies, organizationHeads, seatsOfGovernment } from '../gazetteer/lexicon.ts';
import { STATE_ORGANS } from '../recognise/categories.ts';
import type { CountryMention, Mention, OrganizationMention, PersonMention } from '../recognise/mention.ts';
import { bodyForms } from '../recognise/names.ts';
import { textOf } from '../recognise/organizations.ts';
import { nameWords } from '../recognise/persons.ts';
import type { Page } from '../segment/page.ts';
import { tokenize } from '../segment/tokens.ts';

export interface Actor {
  id: string;
  type: 'person' | 'organization' | 'country';
  name: string;
  aliases: Set<string>;
  code: string | null;
  category: string | null;
  /** Organizations: code of the country whose organ it is; people: of the country they stand for. */
  country: string | null;
  countryBasis: 'stated' | 'inferred';
  mentions: Mention[];
  confidence: number;
  rule: string;
}

const CERTAIN_CUES = new Set(['title before', 'office before', 'office behind']);

export class Cast {
  readonly actors: Actor[] = [];
  /** The country whose organ publishes the text, where the publisher's name tells. */
  readonly publisherCode: string | null;
  private readonly byMention = new Map<Mention, Actor>();

  constructor(
    private readonly page: Page,
    mentions: readonly Mention[],
  ) {
    this.addPeople(mentions.filter((m): m is PersonMention => m.type === 'person'));
    this.addBodies(mentions.filter((m): m is OrganizationMention => m.type === 'organization'));
    this.addCountries(mentions.filter((m): m is CountryMention => m.type === 'country'));
    this.addOwners();
    this.actors.sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
    this.actors.forEach((a, i) => {
      a.id = `a${i + 1}`;
    });
    this.publisherCode = publisherCode(page.publisher ?? '');
  }

  /** The actor that a mention names. */
  of(mention: Mention | null | undefined): Actor | undefined {
    return mention ? this.byMention.get(mention) : undefined;
  }

  country(code: string | null): Actor | undefined {
    return code === null ? undefined : this.actors.find((a) => a.code === code);
  }

  /** The country whose organ publishes the text, if the text names it. */
  get publisher(): Actor | undefined {
    return this.country(this.publisherCode);
  }

  /** The same for an officer of its own, whom it may name without naming itself. */
  publisherOf(officer: Mention): Actor | null {
    const code = this.publisherCode;
    if (code === null || this.publisher) return this.publisher ?? null;
    const actor = this.create('country', countryName(code), 'country: it publishes', 0.7);
    Object.assign(actor, { id: `a${this.actors.length}`, code, country: code });
    actor.mentions.push(officer);
    return actor;
  }

  private create(type: Actor['type'], name: string, rule: string, confidence: number): Actor {
    const actor: Actor = {
      id: '',
      type,
      name,
      aliases: new Set(),
      code: null,
      category: null,
      country: null,
      countryBasis: 'stated',
      mentions: [],
      confidence,
      rule,
    };
    this.actors.push(actor);
    return actor;
  }

  private attach(actor: Actor, mention: Mention, form: string): void {
    actor.mentions.push(mention);
    if (form !== actor.name) actor.aliases.add(form);
    this.byMention.set(mention, actor);
  }

  /** Full names first; then surnames alone join the person told last before them. */
  private addPeople(mentions: readonly PersonMention[]): void {
    const people: { actor: Actor; words: string[] }[] = [];
    const byWord = new Map<string, { actor: Actor; words: string[] }[]>();
    for (const pass of ['full', 'short'] as const) {
      for (const m of mentions) {
        const words = nameWords(m.name);
        if (m.to - m.from > 1 !== (pass === 'full')) continue;
        const fits = (byWord.get(words[0] ?? '') ?? []).filter((p) => isPart(words, p.words) || isPart(p.words, words));
        const before = fits.filter((p) => (p.actor.mentions[0]?.from ?? 0) <= m.from);
        const chosen = before.at(-1) ?? fits[0];
        if (chosen) {
          if (words.length > chosen.words.length) {
            chosen.actor.aliases.add(chosen.actor.name);
            chosen.actor.name = m.name;
            chosen.words = words;
          }
          this.attach(chosen.actor, m, m.name);
          continue;
        }
        const actor = this.create(
          'person',
          m.name,
          `person: ${m.cue}`,
          m.to - m.from > 1 ? (CERTAIN_CUES.has(m.cue) ? 0.95 : 0.75) : 0.6,
        );
        this.attach(actor, m, m.name);
        const person = { actor, words };
        people.push(person);
        for (const w of new Set(words)) byWord.set(w, [...(byWord.get(w) ?? []), person]);
      }
    }
    for (const m of mentions) if (m.longer) this.byMention.get(m)?.aliases.add(m.longer);
    for (const { actor } of people) {
      actor.mentions.sort((a, b) => a.from - b.from);
      actor.aliases.delete(actor.name);
    }
  }

  private addBodies(mentions: readonly OrganizationMention[]): void {
    const byKey = new Map<string, Actor[]>();
    for (const m of mentions) {
      const form = m.anaphor ? m.name : textOf(this.page, m.from, m.to);
      const key = bodyKey(m);
      const same = (byKey.get(key) ?? []).find((a) => !a.country || !m.country || a.country === m.country);
      const actor =
        same ??
        this.create(
          'organization',
          m.name,
          m.known ? 'organization: known body' : 'organization: head word',
          m.known ? 0.95 : 0.85,
        );
      if (!same) byKey.set(key, [...(byKey.get(key) ?? []), actor]);
      if (m.name.length > actor.name.length) {
        actor.aliases.add(actor.name);
        actor.name = m.name;
      }
      if (!m.anaphor) for (const other of bodyForms(this.page, m)) actor.aliases.add(other);
      actor.category ??= m.category;
      actor.country ??= m.country;
      this.attach(actor, m, form);
      actor.aliases.delete(actor.name);
    }
  }

  /** "National Police of Nicaragua" names the country whose organ it is. */
  private addOwners(): void {
    for (const body of this.actors.filter((a) => a.type === 'organization')) {
      const mention = body.mentions.find(
        (m): m is OrganizationMention => m.type === 'organization' && !m.known && m.country !== null,
      );
      if (!mention || body.country === null || this.country(body.country) || !STATE_ORGANS.has(body.category ?? ''))
        continue;
      const owner = this.create('country', countryName(body.country), 'country: owner of a body', 0.8);
      owner.code = body.country;
      owner.country = body.country;
      owner.mentions.push(mention);
    }
  }

  private addCountries(mentions: readonly CountryMention[]): void {
    const byCode = new Map<string, Actor>();
    for (const m of mentions) {
      const form = textOf(this.page, m.from, m.to);
      const actor =
        byCode.get(m.code) ??
        this.create('country', countryName(m.code), `country: ${m.form}`, m.form === 'capital' ? 0.7 : 0.95);
      byCode.set(m.code, actor);
      actor.code = m.code;
      actor.country = m.code;
      if (m.form === 'name' && !actor.mentions.some((x) => x.type === 'country' && x.form === 'name')) {
        actor.name = form.replace(/^the /, '');
        actor.rule = 'country: name';
        actor.confidence = 0.95;
      }
      this.attach(actor, m, form);
    }
    for (const actor of byCode.values()) actor.aliases.delete(actor.name);
  }
}

const OF_STATE = /\b(?:government|embassy|presidency|cabinet|office of (?:the )?(?:prime minister|president))\b/iu;

/** The country whose organ a publisher's name tells: "Ministry of Law, Singapore", a seat of government; not "The Sun (Malaysia)". */
function publisherCode(publisher: string): string | null {
  const tokens = tokenize(publisher);
  const at = [...tokens.keys()];
  const headAt = (i: number): string => organizationHeads.matchAt(tokens, i, tokens.length)?.value ?? '';
  // An agency may sell news.
  const isOrgan = OF_STATE.test(publisher) || at.some((i) => headAt(i) !== 'agency' && STATE_ORGANS.has(headAt(i)));
  for (const i of at) {
    const country = !isOrgan ? undefined : countryForms.matchAt(tokens, i, tokens.length)?.value.code;
    const body = knownBodies.matchAt(tokens, i, tokens.length)?.value.country;
    const code = country ?? body ?? seatsOfGovernment.matchAt(tokens, i, tokens.length)?.value;
    if (code) return code;
  }
  return null;
}

/** One key for all forms of a known body, else the folded name. */
function bodyKey(m: OrganizationMention): string {
  const tokens = tokenize(m.name);
  const known = knownBodies.matchAt(tokens, 0, tokens.length);
  const name = known && known.to === tokens.length ? known.value.name : m.name;
  return name
    .toLowerCase()
    .replace(/organisation/g, 'organization')
    .replace(/\b(?:the|of)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether all words of `part` are in `whole`, in order. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  let k = 0;
  for (const w of whole) if (w === part[k] || w.split('-').includes(part[k] ?? '\0')) k += 1;
  return part.length > 0 && k === part.length;
}
