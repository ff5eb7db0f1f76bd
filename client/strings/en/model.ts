/** The registries' words; each language but English translates them. */
import { z } from 'zod';
import type { Grade } from '../../../server/contract/filters.ts';
import { KINDS, type Kind } from '../../../server/model/kinds.ts';
import type { Rank } from '../../../server/model/ranks.ts';
import type { COMMITMENT_KINDS } from '../../../server/model/record.ts';
import { RELATIONSHIPS, type RelationshipType } from '../../../server/model/relationships.ts';
import { counting, type Forms } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('en');

/** A kind on its own, and as it stands in a sentence. */
type KindWords = Forms & { caption: string; plural: string };
type TypeWords = { caption: string; inverse: string };
/** Values which the filters and the pictures name, too. */
type Choice = Rank | (typeof COMMITMENT_KINDS)[number];

const kinds = Object.fromEntries(
  KINDS.map(({ kind, caption, plural }) => [
    kind,
    { caption, plural, one: caption.toLowerCase(), other: plural.toLowerCase() },
  ]),
) as Record<Kind, KindWords>;

const relationships = Object.fromEntries(
  RELATIONSHIPS.map(({ type, caption, inverse }) => [type, { caption, inverse }]),
) as Record<RelationshipType, TypeWords>;

const descriptors = [...KINDS, ...RELATIONSHIPS].flatMap(({ properties }) => Object.values(properties));
const themselves = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, word]));

const grades: Record<Grade, Forms & { told: string }> = {
  meeting: { told: 'a meeting of two sides', one: 'meeting', other: 'meetings' },
  sitting: { told: 'a sitting of several', one: 'sitting', other: 'sittings' },
  'same-day': { told: 'same session, same day', one: 'same-day session', other: 'same-day sessions' },
  session: { told: 'the same session', one: 'session', other: 'sessions' },
  commitment: { told: 'parties to one commitment', one: 'commitment', other: 'commitments' },
};

export const model = {
  kinds,
  /** "6 meetings". */
  ofKind: (n: number, kind: Kind) => count(n, kinds[kind]),
  relationships,
  /** "Wang Xiaohong took part in Meeting of 19 Sep 2025". */
  sentence: (from: string, type: RelationshipType, to: string) => `${from} ${relationships[type].caption} ${to}`,
  /** "took part in · 6 meetings". */
  group: (caption: string, counted: string) => `${caption} · ${counted}`,
  /** "302 relationships: 214 meetings, 63 commitments and others". */
  groups: (relationships: number, named: readonly string[], others: boolean) =>
    `${common.relationship(relationships)}: ${named.join(', ')}${others ? ' and others' : ''}`,
  /** What a screen reader hears of a node. */
  announced: (name: string, kind: Kind, relationships: number) =>
    `${name}, ${kinds[kind].one}, ${common.relationship(relationships)}`,
  /** Captions of properties, by the registry's own. */
  properties: themselves(descriptors.map((d) => d.caption)),
  /** Values of properties that are a choice, by the registry's own. */
  values: themselves(
    descriptors.flatMap(({ schema }) => (schema instanceof z.ZodEnum ? schema.options.map(String) : [])),
  ) as Record<Choice, string> & Record<string, string>,
  date: 'Date',
  yes: 'yes',
  no: 'no',
  grades,
  /** "2 meetings": gatherings of one grade. */
  ofGrade: (n: number, grade: Grade) => count(n, grades[grade]),
};
