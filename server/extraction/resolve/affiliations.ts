/** People tied to a country or body without an office: "Kenya's X", "X of Kenya", "X, who heads Y". */
import type { Rank } from '../../model/ranks.ts';
import type { Markup, Mention, OfficeMention, OrganizationMention, PersonMention } from '../recognise/mention.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Cast } from './cast.ts';
import type { Holding } from './holdings.ts';

/** The title of one who stands for a country or body, where the text tells no office. */
export const REPRESENTATIVE = 'representative';
const LEADS = new Map<string, { title: string; rank: Rank }>([
  ['heads', { title: 'head', rank: 'agency head' }],
  ['leads', { title: 'head', rank: 'agency head' }],
  ['headed', { title: 'head', rank: 'agency head' }],
  ['directs', { title: 'director', rank: 'agency head' }],
  ['chairs', { title: 'chair', rank: 'agency head' }],
  ['runs', { title: 'head', rank: 'agency head' }],
]);

/** Finds affiliations of people in each sentence. */
export function bindAffiliations(page: Page, markup: Markup, cast: Cast): Holding[] {
  const out: Holding[] = [];
  for (const sentence of page.sentences) {
    for (const mention of markup.within(sentence.from, sentence.to)) {
      if (mention.type !== 'person') continue;
      const person = cast.of(mention);
      const found = person && affiliation(page, markup, sentence, mention);
      if (person && found)
        out.push({
          person,
          mention,
          office: found,
          sentence,
          rule: `position: ${found.title === REPRESENTATIVE ? 'affiliation' : 'who heads'}`,
          confidence: 0.75,
        });
    }
  }
  return out;
}

function affiliation(page: Page, markup: Markup, sentence: Sentence, person: PersonMention): OfficeMention | null {
  const word = (k: number) => page.tokens[k]?.text.toLowerCase() ?? '';
  const make = (
    owner: Mention | undefined,
    from: number,
    to: number,
    office: { title: string; rank: Rank } = { title: REPRESENTATIVE, rank: 'official' },
    nation: Mention | undefined = undefined,
  ): OfficeMention | null => {
    if (owner?.type !== 'country' && owner?.type !== 'organization') return null;
    const body: OrganizationMention | null = owner.type === 'organization' ? owner : null;
    const country = owner.type === 'country' ? owner.code : nation?.type === 'country' ? nation.code : owner.country;
    return {
      type: 'office',
      from,
      to,
      ...office,
      country,
      organization: body,
      counterpart: false,
      plural: false,
      reach: { from, to },
    };
  };
  // "who heads the Ministry", "who leads China's Ministry"
  const who = word(person.to) === ',' ? person.to + 1 : person.to;
  const office = word(who) === 'who' ? LEADS.get(word(who + 1)) : undefined;
  if (office) {
    for (let k = who + 2; k < Math.min(who + 7, sentence.to); k++) {
      const m = markup.at(k);
      if (m?.type === 'organization') return make(m, person.from, m.to, office);
      if (m && m.type !== 'country') break;
    }
  }
  const left = page.tokens[person.from - 1]?.kind === 'possessive' ? markup.at(person.from - 2) : undefined;
  if (left) return make(left, left.from, person.to);
  const demonym = markup.at(person.from - 1);
  if (demonym?.type === 'country' && demonym.form === 'demonym') return make(demonym, demonym.from, person.to);
  if (word(person.to) === 'of' || word(person.to) === 'from') {
    const k = word(person.to + 1) === 'the' ? person.to + 2 : person.to + 1;
    const m = markup.at(k);
    if (m?.type === 'organization' || (m?.type === 'country' && m.form === 'name')) return make(m, person.from, m.to);
  }
  // "NAME, Narcotics Control Bureau, India"
  if (word(person.to) === ',' || word(person.to) === '(') {
    const m = markup.at(person.to + 1);
    const behind = m ? (page.tokens[m.to]?.text ?? '') : '';
    const closes = m !== undefined && (/^[;,).]$/.test(behind) || m.to >= sentence.to);
    if (m?.type === 'organization' && closes) {
      const nation = behind === ',' ? markup.at(m.to + 1) : undefined;
      return make(m, person.from, nation?.type === 'country' ? nation.to : m.to, undefined, nation);
    }
    if (
      m?.type === 'country' &&
      m.form === 'name' &&
      closes &&
      (behind === ';' || behind === ')' || m.to >= sentence.to)
    )
      return make(m, person.from, m.to);
  }
  return null;
}
