/** Scores in words: what speaks for and against a proposal. */
import { contributions, type Features, type Logistic } from './logistic.ts';
import type { Scored } from './scores.ts';

export const KINDS: Readonly<Record<Scored, string>> = {
  person: 'person',
  organization: 'organization',
  country: 'country',
  forum: 'forum',
  bodyTie: 'belongs to',
  countryTie: 'stands for',
};

/** What a feature says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  best: 'the reader at its surest mention',
  mean: 'the reader over all mentions',
  second: 'the reader at the second mention',
  mentions: 'how often it is named',
  ruled: 'a rule marks it',
  bothSure: 'rule and reader agree',
  subject: 'it is a subject somewhere',
  subjects: 'how often it is a subject',
  oblique: 'how often it stands behind a preposition',
  owner: 'how often it only describes another word',
  known: 'it is in the gazetteer',
  single: 'one word',
  acronym: 'all capitals',
  given: 'begins with a given name',
  portfolio: 'holds a word of a portfolio',
  named: 'named in full',
  capital: 'named by its capital only',
  demonym: 'named by its adjective only',
  late: 'how late it comes',
  owned: 'told only within an organ’s name',
  holds: 'an office stands by it',
  held: 'somebody is of it',
  head: 'its name has a forum’s head word',
  weak: 'the head word says little',
  short: 'a short name',
  long: 'a long name',
  edition: 'a year belongs to it',
  body: 'it could be a body',
  tie: 'the reader on the two together',
  share: 'its share among the candidates',
  top: 'the likeliest candidate',
  told: 'a rule ties them',
  toldSure: 'how sure that rule is',
  toldInferred: 'the rule only infers it',
  toldTop: 'rule and reader agree',
  toldOther: 'a rule ties another',
  none: 'no rule ties anything',
  near: 'they stand close together',
  far: 'they stand far apart',
  distance: 'words between them',
  person: 'how sure the person is',
  organ: 'a tie to an organ of it',
  only: 'the only candidate',
  path: 'arcs between them in the tree',
  inside: 'it hangs below the name',
  direct: 'they hang on each other',
  together: 'sentences that name both',
  apart: 'no sentence names both',
  nearest: 'the nearest of its kind',
  rivals: 'how many others there are',
  prominence: 'how often it is named beside others',
  line: 'named in one paragraph',
  before: 'the last told before the person',
  after: 'the first told after the person',
  onlyBefore: 'told before the person and not after',
  beforeLine: 'told just before in the same paragraph',
  afterLine: 'told just after in the same paragraph',
  heading: 'its name is the heading',
  bodyTop: 'no other person is likelier to be of it',
  bodyLead: 'ahead of other people',
  portfolioSame: 'office and body have the same portfolio',
  portfolioPart: 'office and body share words',
  once: 'the person is named once',
  people: 'how many people there are',
};

/** The reasons that weigh most, each with its sign and weight (log odds). */
export const because = (model: Logistic, features: Features, most: number): string =>
  contributions(model, features)
    .slice(0, most)
    .map(({ name, value }) => `${REASONS[name] ?? name} ${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`)
    .join(', ');

/** Why it stands, for one line beside its evidence: "person, 97%: the reader at its surest mention, …". */
export function whyItStands(kind: Scored, model: Logistic, features: Features, probability: number): string {
  const reasons = contributions(model, features)
    .filter(({ value }) => value > 0)
    .slice(0, 3)
    .map(({ name }) => REASONS[name] ?? name);
  return `${KINDS[kind]}, ${Math.round(probability * 100)}%${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''}`;
}
