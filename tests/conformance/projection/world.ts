/**
 * A small pool of documents for random histories: sentences that claim overlapping things, from which
 * documents are put together. Two documents of the same sentences support the same keys.
 */
import { ClaimBuilder, type Ground } from '../../../server/loader/claims/builder.ts';
import type { DocumentClaims, Passage } from '../../../server/model/claims.ts';
import { parsePartialDate } from '../../../server/model/dates.ts';
import type { Properties } from '../../../server/model/graph.ts';
import { relationshipId, sha256 } from '../../../server/model/ids.ts';

export const WANG = 'person-wang';
export const LING = 'person-ling';
export const MUNKHBAATAR = 'person-munkhbaatar';
export const CHINA = 'country-CHN';
export const MONGOLIA = 'country-MNG';
export const MINISTER = 'position-minister';
export const MEETING = 'meeting-wang-ling';
export const SITTING = 'meeting-of-three';
const JUNE = 'meeting-wang-munkhbaatar';
const SESSION = 'session-2025';
const PLEDGE = 'commitment-training';

interface Sentence {
  text: string;
  confidence: number;
  denied?: true;
  claim(build: ClaimBuilder, ground: Ground): void;
}

const day = (date: string): Properties => ({ dateFrom: date, dateTo: date, datePrecision: 'day' });

function meet(build: ClaimBuilder, ground: Ground, meeting: string, properties: Properties, people: string[]): void {
  build.node(meeting, 'meeting', { name: meeting, mode: 'bilateral', ...properties }, ground);
  for (const person of people) {
    build.node(person, 'person', { name: person }, ground);
    build.relationship('PARTICIPATED_IN', person, meeting, ground);
  }
}

const met = (build: ClaimBuilder, ground: Ground): void =>
  meet(build, ground, MEETING, day('2025-05-03'), [WANG, LING]);

/** Its words are within those of two others, which claim the same. */
const MET = 'Wang Xiaohong met Ling Zhifeng on 3 May.';

export const SENTENCES = {
  met: { text: MET, confidence: 0.9, claim: met },
  confirmed: { text: `It is sure that ${MET}`, confidence: 0.6, claim: met },
  told: { text: `As papers tell, ${MET}`, confidence: 0.75, claim: met },
  denied: { text: 'Ling denied that Wang Xiaohong met him on 3 May.', confidence: 0.8, denied: true, claim: met },
  office: {
    text: 'Wang is Minister of Public Security of China.',
    confidence: 0.85,
    claim(build, ground) {
      build.node(WANG, 'person', { name: 'Wang Xiaohong', aliases: ['Wang'] }, ground);
      build.node(CHINA, 'country', { name: 'China', code: 'CHN' }, ground);
      build.node(MINISTER, 'position', { title: 'Minister of Public Security', rank: 'minister' }, ground);
      build.relationship('HELD', WANG, MINISTER, ground);
      build.relationship('OF', MINISTER, CHINA, ground);
    },
  },
  spokeFor: {
    text: 'There Wang spoke for his country.',
    confidence: 0.7,
    // Rests on the meeting and on the office, which other sentences of the document must tell.
    claim(build, ground) {
      build.relationship('REPRESENTED_IN', CHINA, MEETING, ground, {
        properties: { through: [WANG] },
        premises: [
          relationshipId('PARTICIPATED_IN', WANG, MEETING),
          relationshipId('HELD', WANG, MINISTER),
          relationshipId('OF', MINISTER, CHINA),
        ],
      });
    },
  },
  june: {
    text: 'In June Wang sat down with Munkhbaatar Lhagva.',
    confidence: 0.9,
    claim(build, ground) {
      const properties = { dateFrom: '2025-06-01', dateTo: '2025-06-30', datePrecision: 'month' };
      meet(build, ground, JUNE, properties, [WANG, MUNKHBAATAR]);
    },
  },
  sitting: {
    text: 'Wang, Ling and Munkhbaatar sat together.',
    confidence: 0.65,
    claim: (build, ground) => meet(build, ground, SITTING, {}, [WANG, LING, MUNKHBAATAR]),
  },
  pledge: {
    text: 'China will train 500 officers of Mongolia.',
    confidence: 0.9,
    claim(build, ground) {
      build.node(CHINA, 'country', { name: 'China', aliases: ['PRC'] }, ground);
      build.node(MONGOLIA, 'country', { name: 'Mongolia', code: 'MNG' }, ground);
      const properties = { name: 'Pledge: training', kind: 'pledge', quantity: 500, unit: 'officers' };
      build.node(PLEDGE, 'commitment', properties, ground, { speakerId: WANG });
      build.relationship('MADE', CHINA, PLEDGE, ground);
      build.relationship('TO', PLEDGE, MONGOLIA, ground);
    },
  },
  smallerPledge: {
    text: 'Only 50 of Mongolia’s officers will be trained in China.',
    confidence: 0.5,
    claim(build, ground) {
      build.node(CHINA, 'country', { name: 'People’s Republic of China', aliases: ['China', 'PRC'] }, ground);
      build.node(PLEDGE, 'commitment', { name: 'Training', kind: 'pledge', quantity: 50 }, ground);
      build.relationship('MADE', CHINA, PLEDGE, ground);
    },
  },
  hosted: {
    text: 'Wang opened the forum of 2025.',
    confidence: 0.9,
    claim(build, ground) {
      build.node(WANG, 'person', { name: 'Wang Xiaohong' }, ground);
      build.node(SESSION, 'session', { name: 'Forum 2025', edition: '2025' }, ground);
      build.relationship('ATTENDED', WANG, SESSION, ground, { properties: { role: 'host' } });
    },
  },
  attended: {
    text: 'Wang was at the forum from 17 May.',
    confidence: 0.9,
    claim(build, ground) {
      build.node(WANG, 'person', { name: 'Wang' }, ground);
      build.node(SESSION, 'session', { name: 'Forum', ...day('2025-05-17') }, ground);
      build.relationship('ATTENDED', WANG, SESSION, ground, { properties: { role: 'attendee' } });
    },
  },
  empty: { text: 'Nothing more was said.', confidence: 1, claim: () => undefined },
} satisfies Record<string, Sentence>;

export type SentenceName = keyof typeof SENTENCES;
export const SENTENCE_NAMES = Object.keys(SENTENCES) as SentenceName[];

export interface Draft {
  sentences: readonly SentenceName[];
  /** Partial ISO date; null is a document without a date. */
  published: string | null;
  /** How much less sure the whole document is. */
  factor?: number;
}

/** The document that a draft means. */
export function write(id: string, { sentences, published, factor = 1 }: Draft): DocumentClaims {
  const texts = sentences.map((name) => SENTENCES[name].text);
  let at = 0;
  const passages = texts.map((text, index): Passage => {
    const passage = { index, start: at, end: at + text.length, text };
    at = passage.end + 1;
    return passage;
  });
  const known = published === null ? null : (parsePartialDate(published)?.dateTo ?? null);
  const build = new ClaimBuilder({ documentId: id, published: known, passages });
  for (const [index, name] of sentences.entries()) {
    const sentence: Sentence = SENTENCES[name];
    const { start, end, text } = passages[index] as Passage;
    sentence.claim(build, {
      evidence: [{ quote: text, start, end }],
      basis: 'stated',
      polarity: sentence.denied ? 'denied' : 'affirmed',
      confidence: sentence.confidence * factor,
      rule: 'pool',
    });
  }
  const text = texts.join(' ');
  const record = JSON.stringify({ extractor: { name: 'pool', version: '1' } });
  const untold = { title: null, publisher: null, url: null, language: null, sources: [] };
  const document = { ...untold, id, identity: id, published, text, sha256: sha256(text), record };
  return { document, passages, claims: build.claims() };
}
