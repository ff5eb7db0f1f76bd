/** A hand-made answer, its documents and their texts: two hops by contacts, one by an institutional link. */
import type { DocumentSummary, Evidence } from '../../../server/contract/evidence.ts';
import type { Node } from '../../../server/contract/graph.ts';
import { type Hop, type PathResponse, pathQuerySchema } from '../../../server/contract/paths.ts';
import { sha256 } from '../../../server/model/ids.ts';
import type { Kind } from '../../../server/model/kinds.ts';
import { dossierOf, type Extras } from '../../../server/questions/dossier/dossier.ts';
import type { Dossier } from '../../../server/questions/dossier/schema.ts';

export const node = (kind: Kind, name: string, properties: Node['properties'] = {}): Node => ({
  id: `${kind}-${name}`,
  kind,
  name,
  properties,
  sources: 1,
  confidence: 0.9,
  firstKnown: '2025-09-20',
  lastKnown: '2025-09-20',
});

export interface Original {
  path: string;
  id: string;
  url: string | null;
  title: string | null;
  sha256: string;
  text: string;
}

const PROGRAMME =
  'Mongolia’s Minister of Justice, Munkhbaatar Lhagva, met China’s Minister of Public Security, Wang Xiaohong, on 19 September 2025. “Crime knows no border,” Wang said.\n';
const MINING =
  'Ghana’s Minister of the Interior, Muntaka Mohammed-Mubarak, held talks with China’s Vice Minister of Public Security, Ling Zhifeng, on 22 September 2025.\n';

const document = (id: string, title: string, publisher: string, url: string | null): DocumentSummary => ({
  ...{ id, title, publisher, url, published: '2025-09-23', language: 'en' },
  sources: url ? [] : ['https://wire.example/1'],
});

export const DOCUMENTS = {
  programme: document(
    'document-programme',
    'A programme to 2030',
    'The Asia Review',
    'https://review.example/programme',
  ),
  mining: document('document-mining', 'Talks on illegal mining', 'Accra Post', null),
} as const;

const original = ({ id, url, title }: DocumentSummary, text: string): Original => ({
  ...{ path: `originals/${id}.md`, id, url, title, text },
  sha256: sha256(`---\ntitle: ${title}\n---\n${text}`),
});

export const originals = (): Original[] => [
  original(DOCUMENTS.programme, PROGRAMME),
  original(DOCUMENTS.mining, MINING),
];

export async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A claim that quotes a part of a text. */
export function quoting(
  text: string,
  quote: string,
  document: DocumentSummary,
  key: string,
  more: Partial<Evidence> = {},
): Evidence {
  const start = text.indexOf(quote);
  return {
    claimId: `claim-${key}-${start}`,
    ...{ key, quote, start, end: start + quote.length, document },
    passage: { text, start: 0, end: text.length },
    polarity: 'affirmed',
    basis: 'stated',
    confidence: 0.94,
    rule: 'met',
    speaker: null,
    status: 'accepted',
    decisionId: null,
    ...more,
  };
}

const munkhbaatar = node('person', 'Munkhbaatar Lhagva');
const wang = node('person', 'Wang Xiaohong');
const ling = node('person', 'Ling Zhifeng');
const muntaka = node('person', 'Muntaka Mohammed-Mubarak');
const ministry = node('organization', 'Ministry of Public Security');

export const hop = (index: number, from: Node, to: Node, via: Node, more: Partial<Hop>): Hop => ({
  index,
  type: 'contact',
  grade: 'meeting',
  from,
  to,
  via,
  date: null,
  orderUncertain: false,
  orderReversed: false,
  others: 0,
  assumed: false,
  basis: 'stated',
  told: `${from.name} met ${to.name}.`,
  sources: 1,
  confidence: 0.9,
  relationships: [`key-${index}`],
  evidence: [],
  ...more,
});

const day = (on: string) => ({ from: on, to: on, precision: 'day' });

export const hops = (): Hop[] => [
  hop(0, munkhbaatar, wang, node('meeting', 'Meeting of 19 Sep 2025'), {
    date: day('2025-09-19'),
    told: 'Munkhbaatar Lhagva met Wang Xiaohong on 19 Sep 2025.',
    evidence: [
      quoting(
        PROGRAMME,
        'Munkhbaatar Lhagva, met China’s Minister of Public Security, Wang Xiaohong',
        DOCUMENTS.programme,
        'key-0',
      ),
      quoting(PROGRAMME, '“Crime knows no border,” Wang said.', DOCUMENTS.programme, 'key-0', {
        basis: 'inferred',
        speaker: { id: wang.id, name: wang.name },
      }),
    ],
  }),
  hop(1, wang, ling, ministry, {
    type: 'institution',
    grade: null,
    basis: 'inferred',
    assumed: true,
    confidence: 0.8,
    told: 'Wang Xiaohong and Ling Zhifeng both represent Ministry of Public Security: an institutional link, not a meeting.',
    evidence: [
      quoting(PROGRAMME, 'China’s Minister of Public Security, Wang Xiaohong', DOCUMENTS.programme, 'key-1'),
      quoting(MINING, 'China’s Vice Minister of Public Security, Ling Zhifeng', DOCUMENTS.mining, 'key-1'),
    ],
  }),
  hop(2, ling, muntaka, node('meeting', 'Meeting of 22 Sep 2025'), {
    ...{ date: day('2025-09-22'), others: 2, orderUncertain: true },
    told: 'Ling Zhifeng met Muntaka Mohammed-Mubarak on 22 Sep 2025.',
    evidence: [
      quoting(
        MINING,
        'held talks with China’s Vice Minister of Public Security, Ling Zhifeng',
        DOCUMENTS.mining,
        'key-2',
      ),
    ],
  }),
];

const end = (name: string) => ({ name, nodes: [node('country', name)], actors: 4 });

export const noPath = (parameters: Partial<PathResponse['parameters']> = {}): PathResponse => ({
  from: end('Mongolia'),
  to: end('Ghana'),
  parameters: { ...pathQuerySchema.parse({ from: 'country-MNG', to: 'country-GHA' }), ...parameters },
  ...{ paths: [], more: false, nodes: [], relationships: [] },
  searched: { actors: 40, contacts: 60, documents: 17, rejectedClaims: 1 },
  explanation: 'These documents show no path from Mongolia to Ghana.',
  relaxations: [
    { parameter: 'grade', value: 'session', told: 'Counting those who attended the same session there is a path.' },
  ],
});

export function answerWith(given: Hop[], parameters: Partial<PathResponse['parameters']> = {}): PathResponse {
  const told = `Munkhbaatar Lhagva stands for Mongolia. ${given.map((h) => h.told).join(' ')} Muntaka Mohammed-Mubarak stands for Ghana.`;
  return {
    ...noPath(parameters),
    paths: [
      {
        ...{ hops: given, contacts: 2, institutionalLinks: 1, weakest: 1, told },
        weakPoints: [
          {
            document: DOCUMENTS.mining,
            hops: [1, 2],
            told: 'Hops 2 and 3 rest on one document: Talks on illegal mining, Accra Post.',
          },
          { document: DOCUMENTS.programme, hops: [0], told: 'Hop 1 rests on one document: A programme to 2030.' },
        ],
      },
    ],
    explanation: 'Mongolia and Ghana are joined by 2 contacts and 1 institutional link.',
    relaxations: [],
  };
}

export const extras = (more: Partial<Extras> = {}): Extras => ({
  madeAt: new Date('2026-11-28T19:04:00Z'),
  sha256: new Map(originals().map((o) => [o.id, o.sha256])),
  without: new Map([
    [DOCUMENTS.mining.id, noPath()],
    [DOCUMENTS.programme.id, answerWith(hops().slice(1))],
  ]),
  supporting: new Map(),
  names: new Map(),
  ...more,
});

export const dossier = (parameters: Partial<PathResponse['parameters']> = {}): Dossier =>
  dossierOf(answerWith(hops(), parameters), extras());
