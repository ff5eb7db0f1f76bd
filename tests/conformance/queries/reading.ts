/** Every query of `cypher/read` over the fixture graph. */
import { expect } from 'vitest';
import { kindOfLabels } from '../../../server/model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/model/relationships.ts';
import { touchedFromText } from '../../../server/projection/touched.ts';
import type { ParamsOf } from '../../../server/queries/definition.ts';
import * as reading from '../../../server/queries/reading.ts';
import { FIXTURE_DECISION } from '../../support/fixtures/graph.ts';
import { allNodeAnswers, allRelationshipAnswers, nodeAnswer, relationshipAnswer } from './answers.ts';
import { type Case, inAnyOrder, inOrder, seen } from './cases.ts';

const WANG = 'person-wang';
const MUNKHBAATAR = 'person-munkhbaatar';
const LING = 'person-ling';
const INTERPOL = 'organization-interpol';

/** A query of a family, of which there is one for each type. */
function ofType<Q>(family: ReadonlyMap<RelationshipType, Q>, type: RelationshipType): Q {
  const found = family.get(type);
  if (!found) throw new Error(`no query for ${type}`);
  return found;
}

const SEARCH_FIELDS = {
  searchText: 'ling zhifeng',
  searchGrams: '0l 0li lin ing 0z 0zh zhi hif ife fen eng',
};
/** −ln(1 − 0.9) = 2.3026, −ln(0.2) = 1.6094, −ln(0.5) = 0.6931, −ln(0.25) = 1.3863. */
const TALLY_OF_D1 = { n: 1, d: 23026, first: '2025-09-20', firstN: 1, last: '2025-09-20', lastN: 1, p: {} };
const TALLY_OF_D2 = { n: 1, d: 16094, first: '2025-09-24', firstN: 1, last: '2025-09-24', lastN: 1, p: {} };
const TALLY_OF_LING = {
  n: 3,
  d: 16094 + 6931 + 13863,
  first: '2025-09-24',
  firstN: 1,
  last: '2025-10-31',
  lastN: 1,
  p: { name: { '"Ling Zhifeng"': 3 } },
};
const TALLY_OF_INTERPOL = {
  n: 2,
  d: 16094 + 6931,
  first: '2025-09-24',
  firstN: 1,
  last: '2025-09-24',
  lastN: 1,
  p: { name: { '"INTERPOL"': 2 }, category: { '"intergovernmental"': 2 } },
};

const told = (rows: readonly { id: string; tally: string }[]): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ id, tally }) => [id, JSON.parse(tally)]));

const nodes: Case[] = [
  inAnyOrder(reading.nodes, { ids: ['meeting-a', MUNKHBAATAR, 'nobody', 'd1', 'meeting-x'] }, [
    nodeAnswer('meeting-a'),
    nodeAnswer(MUNKHBAATAR),
  ]),
  inAnyOrder(reading.nodes, { ids: [] }, [], 'of no ids'),
  seen(
    reading.nodes,
    { ids: [LING] },
    ([row]) => {
      const { tally, ...properties } = row?.properties ?? {};
      expect(properties).toEqual({ ...nodeAnswer(LING).properties, ...SEARCH_FIELDS });
      expect(JSON.parse(tally as string)).toEqual(TALLY_OF_LING);
    },
    'with what search and the projection keep',
  ),
  inAnyOrder(reading.allNodes, {}, allNodeAnswers()),
  inAnyOrder(reading.allRelationships, {}, allRelationshipAnswers()),
];

/** For each type: which anchors are asked, and which of its relationships hang on them. */
const FROM: Record<RelationshipType, { ids: string[]; answer: string[] }> = {
  HELD: { ids: [WANG, LING], answer: ['held-wang-minister', 'held-wang-councillor', 'held-ling-vice'] },
  OF: { ids: ['position-vice', 'country-CHN'], answer: ['of-vice'] },
  PART_OF: { ids: ['organization-mps', INTERPOL], answer: ['part-of-mps'] },
  SESSION_OF: { ids: ['session-2025'], answer: ['session-of'] },
  DURING: { ids: ['meeting-a', 'meeting-b'], answer: ['during-a'] },
  TOOK_PLACE_IN: { ids: ['meeting-a', 'session-2025'], answer: ['place-a', 'place-session'] },
  LOCATED_IN: { ids: ['place-lianyungang'], answer: ['located'] },
  ATTENDED: { ids: [WANG, INTERPOL, LING], answer: ['attended-wang', 'attended-interpol'] },
  PARTICIPATED_IN: {
    ids: ['meeting-b', 'meeting-d', WANG],
    answer: ['took-part-ling-b', 'took-part-munkhbaatar-b', 'took-part-ling-d', 'took-part-interpol-d'],
  },
  REPRESENTED_IN: { ids: ['meeting-a', 'country-CHN'], answer: ['represented-chn-a', 'represented-mng-a'] },
  MADE: { ids: ['commitment-training'], answer: ['made-chn-training'] },
  TO: { ids: ['commitment-training', 'commitment-border'], answer: ['to-mng-training'] },
  ANNOUNCED: { ids: ['commitment-border'], answer: ['announced-border'] },
  ABOUT: { ids: ['commitment-border', 'commitment-training'], answer: ['about-border', 'about-training'] },
  MADE_AT: { ids: ['commitment-training'], answer: ['made-at-session'] },
};

/** For each type: rows of id and anchor that are there, and what is kept of them. */
const TALLIES: Record<RelationshipType, { rows: [id: string, anchor: string][]; answer: Record<string, unknown> }> = {
  HELD: { rows: [['held-wang-minister', WANG]], answer: { 'held-wang-minister': TALLY_OF_D1 } },
  OF: { rows: [['of-vice', 'position-vice']], answer: { 'of-vice': TALLY_OF_D2 } },
  PART_OF: { rows: [['part-of-mps', 'organization-mps']], answer: { 'part-of-mps': TALLY_OF_D2 } },
  SESSION_OF: { rows: [['session-of', 'session-2025']], answer: { 'session-of': TALLY_OF_D1 } },
  DURING: { rows: [['during-a', 'meeting-a']], answer: { 'during-a': TALLY_OF_D1 } },
  TOOK_PLACE_IN: {
    rows: [
      ['place-a', 'meeting-a'],
      ['place-session', 'session-2025'],
    ],
    answer: { 'place-a': TALLY_OF_D1, 'place-session': TALLY_OF_D1 },
  },
  LOCATED_IN: { rows: [['located', 'place-lianyungang']], answer: { located: TALLY_OF_D1 } },
  ATTENDED: {
    rows: [
      ['attended-wang', WANG],
      ['attended-ling', LING],
    ],
    answer: {
      'attended-wang': {
        n: 2,
        d: 16094 + 13863,
        first: '2025-09-24',
        firstN: 1,
        last: '2025-10-31',
        lastN: 1,
        p: { role: { '"host"': 1, '"speaker"': 1 } },
      },
    },
  },
  PARTICIPATED_IN: {
    rows: [
      ['took-part-wang-a', 'meeting-a'],
      ['took-part-interpol-d', 'meeting-d'],
    ],
    answer: {
      'took-part-wang-a': {
        n: 2,
        d: 23026 + 16094,
        first: '2025-09-20',
        firstN: 1,
        last: '2025-09-24',
        lastN: 1,
        p: {},
      },
      'took-part-interpol-d': { n: 1, d: 6931, first: null, firstN: 0, last: null, lastN: 0, p: {} },
    },
  },
  REPRESENTED_IN: {
    rows: [['represented-chn-session', 'session-2025']],
    answer: { 'represented-chn-session': { ...TALLY_OF_D2, p: { through: { '"person-wang"': 1 } } } },
  },
  MADE: { rows: [['made-chn-training', 'commitment-training']], answer: { 'made-chn-training': TALLY_OF_D2 } },
  TO: { rows: [['to-mng-training', 'commitment-training']], answer: { 'to-mng-training': TALLY_OF_D2 } },
  ANNOUNCED: { rows: [['announced-border', 'commitment-border']], answer: { 'announced-border': TALLY_OF_D1 } },
  ABOUT: { rows: [['about-training', 'commitment-training']], answer: { 'about-training': TALLY_OF_D2 } },
  MADE_AT: { rows: [['made-at-a', 'commitment-border']], answer: { 'made-at-a': TALLY_OF_D1 } },
};

const families: Case[] = RELATIONSHIP_TYPES.flatMap((type) => [
  inAnyOrder(
    ofType(reading.relationshipsFrom, type),
    { ids: [...FROM[type].ids, 'nobody'] },
    FROM[type].answer.map((id) => relationshipAnswer(type, id)),
  ),
  seen(
    ofType(reading.relationshipTallies, type),
    // The last row is no relationship of that anchor.
    {
      rows: [...TALLIES[type].rows, ['nothing', FROM[type].ids[0] as string]].map(([id, anchor]) => ({
        id,
        anchor,
      })) as { id: string; anchor: string }[],
    },
    (rows) => expect(told(rows)).toEqual(TALLIES[type].answer),
  ),
]);

const OPEN = { from: '', to: '', possible: true, knownBy: '', graded: false, gatherings: [] };

const around = (
  ids: string | string[],
  filters: Partial<Omit<ParamsOf<typeof reading.neighbourhoodCount>, 'ids'>> = {},
): ParamsOf<typeof reading.neighbourhoodCount> => ({
  ids: [ids].flat(),
  types: [...RELATIONSHIP_TYPES],
  labels: ['Entity'],
  ...OPEN,
  ...filters,
});

/** The relationships around a node in their order, told by type, id and neighbour. */
function neighbours(
  about: string,
  filters: ParamsOf<typeof reading.neighbourhoodCount>,
  answer: [type: RelationshipType, relationship: string, neighbour: string][],
  page: { skip: number; limit: number } = { skip: 0, limit: 100 },
  total = answer.length,
): Case[] {
  return [
    seen(
      reading.neighbourhood,
      { ...filters, ...page },
      (rows) => {
        expect(rows.map((r) => [r.type, r.relationshipId, r.id])).toEqual(answer);
        for (const row of rows) {
          const { from, to, properties } = relationshipAnswer(row.type as RelationshipType, row.relationshipId);
          expect([row.from, row.to]).toEqual([from, to]);
          expect(row.relationshipProperties).toMatchObject(properties);
          const node = nodeAnswer(row.id);
          expect([...row.labels].sort()).toEqual(node.labels);
          expect(row.properties).toMatchObject(node.properties);
        }
      },
      about,
    ),
    inOrder(reading.neighbourhoodCount, filters, [{ total }], about),
  ];
}

const neighbourhoods: Case[] = [
  ...neighbours('in order of type, sources and id', around(MUNKHBAATAR), [
    ['ANNOUNCED', 'announced-border', 'commitment-border'],
    ['ATTENDED', 'attended-munkhbaatar', 'session-2025'],
    ['HELD', 'held-munkhbaatar-minister', 'position-minister-mn'],
    ['PARTICIPATED_IN', 'took-part-munkhbaatar-a', 'meeting-a'],
    ['PARTICIPATED_IN', 'took-part-munkhbaatar-b', 'meeting-b'],
    ['PARTICIPATED_IN', 'took-part-munkhbaatar-c', 'meeting-c'],
  ]),
  ...neighbours(
    'a page of it',
    around(MUNKHBAATAR),
    [
      ['HELD', 'held-munkhbaatar-minister', 'position-minister-mn'],
      ['PARTICIPATED_IN', 'took-part-munkhbaatar-a', 'meeting-a'],
    ],
    { skip: 2, limit: 2 },
    6,
  ),
  ...neighbours('both directions', around('commitment-training', { types: ['MADE', 'TO'] }), [
    ['MADE', 'made-chn-training', 'country-CHN'],
    ['TO', 'to-mng-training', 'country-MNG'],
  ]),
  ...neighbours('of two kinds', around('country-CHN', { labels: ['Position', 'Organization'] }), [
    ['OF', 'of-councillor', 'position-councillor'],
    ['OF', 'of-minister-cn', 'position-minister-cn'],
    ['PART_OF', 'part-of-mps', 'organization-mps'],
  ]),
  ...neighbours(
    'possibly on a day: the month that holds it, and what has no date',
    around(LING, { labels: ['Meeting'], from: '2025-09-19', to: '2025-09-19' }),
    [
      ['PARTICIPATED_IN', 'took-part-ling-b', 'meeting-b'],
      ['PARTICIPATED_IN', 'took-part-ling-d', 'meeting-d'],
    ],
  ),
  ...neighbours(
    'possibly on a day, known to the month',
    around(WANG, { labels: ['Meeting'], from: '2025-09-05', to: '2025-09-05' }),
    [['PARTICIPATED_IN', 'took-part-wang-c', 'meeting-c']],
  ),
  ...neighbours(
    'certainly in a period: no month that passes it, nothing without a date',
    around(MUNKHBAATAR, {
      labels: ['Meeting', 'Session', 'Position'],
      from: '2025-09-17',
      to: '2025-09-30',
      possible: false,
    }),
    [
      ['ATTENDED', 'attended-munkhbaatar', 'session-2025'],
      ['PARTICIPATED_IN', 'took-part-munkhbaatar-a', 'meeting-a'],
      ['PARTICIPATED_IN', 'took-part-munkhbaatar-b', 'meeting-b'],
    ],
  ),
  ...neighbours('certainly since a day', around(INTERPOL, { from: '2025-09-01', possible: false }), [
    ['ATTENDED', 'attended-interpol', 'session-2025'],
    ['PARTICIPATED_IN', 'took-part-interpol-c', 'meeting-c'],
  ]),
  ...neighbours('certainly until a day', around(INTERPOL, { to: '2025-09-19', possible: false }), [
    ['ATTENDED', 'attended-interpol', 'session-2025'],
  ]),
  ...neighbours('possibly until a day', around(WANG, { types: ['PARTICIPATED_IN'], to: '2025-09-18' }), [
    ['PARTICIPATED_IN', 'took-part-wang-c', 'meeting-c'],
  ]),
  ...neighbours('possibly since a day', around(WANG, { types: ['ATTENDED', 'ANNOUNCED'], from: '2025-09-20' }), [
    ['ANNOUNCED', 'announced-training', 'commitment-training'],
  ]),
  ...neighbours('of nobody', around('nobody'), []),
  ...neighbours(
    'of two at once: what joins them comes once',
    around(['meeting-b', LING, 'nobody'], { types: ['PARTICIPATED_IN', 'HELD'] }),
    [
      ['HELD', 'held-ling-vice', 'position-vice'],
      ['PARTICIPATED_IN', 'took-part-ling-d', 'meeting-d'],
      ['PARTICIPATED_IN', 'took-part-ling-b', LING],
      ['PARTICIPATED_IN', 'took-part-munkhbaatar-b', MUNKHBAATAR],
    ].sort(([a = '', , x = ''], [b = '', , y = '']) => (a + x < b + y ? -1 : 1)) as never,
  ),
  ...neighbours(
    'as known on a day: nothing published later, nothing undated',
    around(WANG, { types: ['PARTICIPATED_IN', 'HELD', 'ATTENDED'], knownBy: '2025-09-20' }),
    [
      ['HELD', 'held-wang-minister', 'position-minister-cn'],
      ['PARTICIPATED_IN', 'took-part-wang-a', 'meeting-a'],
    ],
  ),
  ...neighbours('as known on a day, undated', around(LING, { labels: ['Meeting'], knownBy: '2025-12-31' }), [
    ['PARTICIPATED_IN', 'took-part-ling-b', 'meeting-b'],
  ]),
  ...neighbours(
    'only some gatherings, and all else',
    around(MUNKHBAATAR, { graded: true, gatherings: ['meeting-a', 'meeting-d'] }),
    [
      ['HELD', 'held-munkhbaatar-minister', 'position-minister-mn'],
      ['PARTICIPATED_IN', 'took-part-munkhbaatar-a', 'meeting-a'],
    ],
  ),
  inAnyOrder(reading.neighbourGroups, { ids: [MUNKHBAATAR], ...OPEN }, [
    { node: MUNKHBAATAR, type: 'HELD', direction: 'out', labels: ['Entity', 'Position'], count: 1 },
    { node: MUNKHBAATAR, type: 'PARTICIPATED_IN', direction: 'out', labels: ['Entity', 'Meeting'], count: 3 },
    { node: MUNKHBAATAR, type: 'ATTENDED', direction: 'out', labels: ['Entity', 'Session'], count: 1 },
    { node: MUNKHBAATAR, type: 'ANNOUNCED', direction: 'out', labels: ['Commitment', 'Entity'], count: 1 },
  ]),
  inAnyOrder(
    reading.neighbourGroups,
    { ids: [MUNKHBAATAR, LING], ...OPEN, knownBy: '2025-09-24', from: '2025-09-19', to: '2025-09-19', possible: false },
    [
      { node: MUNKHBAATAR, type: 'PARTICIPATED_IN', direction: 'out', labels: ['Entity', 'Meeting'], count: 2 },
      { node: MUNKHBAATAR, type: 'ANNOUNCED', direction: 'out', labels: ['Commitment', 'Entity'], count: 1 },
      { node: LING, type: 'PARTICIPATED_IN', direction: 'out', labels: ['Entity', 'Meeting'], count: 1 },
    ],
    'of two nodes, on a day, as known on another',
  ),
  inAnyOrder(
    reading.neighbourGroups,
    { ids: ['session-2025'], ...OPEN },
    [
      { node: 'session-2025', type: 'SESSION_OF', direction: 'out', labels: ['Entity', 'Forum'], count: 1 },
      { node: 'session-2025', type: 'TOOK_PLACE_IN', direction: 'out', labels: ['Entity', 'Place'], count: 1 },
      { node: 'session-2025', type: 'DURING', direction: 'in', labels: ['Entity', 'Meeting'], count: 1 },
      { node: 'session-2025', type: 'ATTENDED', direction: 'in', labels: ['Actor', 'Entity', 'Person'], count: 2 },
      {
        node: 'session-2025',
        type: 'ATTENDED',
        direction: 'in',
        labels: ['Actor', 'Entity', 'Organization'],
        count: 1,
      },
      {
        node: 'session-2025',
        type: 'REPRESENTED_IN',
        direction: 'in',
        labels: ['Actor', 'Country', 'Entity'],
        count: 1,
      },
      { node: 'session-2025', type: 'MADE_AT', direction: 'in', labels: ['Commitment', 'Entity'], count: 1 },
    ],
    'of a node with both directions',
  ),
  inOrder(reading.busiestActors, { limit: 3 }, [
    { id: MUNKHBAATAR, meetings: 3 },
    { id: INTERPOL, meetings: 2 },
    { id: LING, meetings: 2 },
  ]),
];

const day = (date: string) => ({ dateFrom: date, dateTo: date, datePrecision: 'day' });
const noDate = { dateFrom: null, dateTo: null, datePrecision: null };
const MEETING_A = { id: 'meeting-a', ...day('2025-09-19'), confidence: 0.98, participants: [MUNKHBAATAR, WANG] };
const MEETING_B = { id: 'meeting-b', ...day('2025-09-19'), confidence: 0.8, participants: [LING, MUNKHBAATAR] };
const MEETING_C = {
  id: 'meeting-c',
  dateFrom: '2025-09-01',
  dateTo: '2025-09-30',
  datePrecision: 'month',
  confidence: 0.8,
  participants: [INTERPOL, MUNKHBAATAR, WANG],
};
const MEETING_D = { id: 'meeting-d', ...noDate, confidence: 0.5, participants: [INTERPOL, LING] };

const contacts: Case[] = [
  inOrder(reading.meetingsOf, { ids: [WANG] }, [MEETING_A, MEETING_C]),
  inOrder(reading.meetingsOf, { ids: [WANG, LING] }, [MEETING_A, MEETING_B, MEETING_C, MEETING_D], 'of two, each once'),
  inOrder(reading.meetingsOf, { ids: [WANG, MUNKHBAATAR, WANG] }, [MEETING_A, MEETING_B, MEETING_C], 'of both sides'),
  inOrder(reading.meetingsOf, { ids: ['country-CHN', 'nobody'] }, [], 'of whoever met nobody'),
];

const D1 = {
  documentId: 'd1',
  title: 'Mongolia and China agree',
  publisher: 'Fixture Press',
  url: 'https://example.org/d1',
  documentPublished: '2025-09-20',
  language: 'en',
  sources: ['https://example.org/wire', 'https://example.org/agency'],
};
const D2 = {
  documentId: 'd2',
  title: 'A busy day in Lianyungang',
  publisher: 'Fixture Press',
  url: 'https://example.org/d2',
  documentPublished: '2025-09-24',
  language: 'en',
  sources: [],
};
const D3 = {
  documentId: 'd3',
  title: null,
  publisher: null,
  url: null,
  documentPublished: null,
  language: null,
  sources: [],
};
const D4 = {
  documentId: 'd4',
  title: 'October review',
  publisher: 'Fixture Press',
  url: 'https://example.org/d4',
  documentPublished: '2025-10',
  language: 'en',
  sources: [],
};

/** Evidence in its order, told by claim and document. */
const evidenceOrder = (rows: readonly { id: string; documentId: string; properties: unknown }[]) =>
  rows.map(({ properties: _, ...row }) => row);

const WANG_SENTENCE =
  'Mongolia’s Minister of Justice, Munkhbaatar Lhagva, met China’s Minister of Public Security, Wang Xiaohong, on 19 September 2025.';
const CLAIM_OF_WANG = {
  id: 'd1/person-wang',
  key: WANG,
  documentId: 'd1',
  quote: WANG_SENTENCE,
  start: 0,
  end: 129,
  polarity: 'affirmed',
  basis: 'stated',
  published: '2025-09-20',
  confidence: 0.9,
  rule: 'by hand',
  passages: [0],
  premises: [],
  live: true,
  assertion: '{"element":"node","kind":"person","properties":{"name":"Wang Xiaohong","aliases":["Wang"]}}',
};

const evidence: Case[] = [
  seen(reading.evidence, { key: 'country-CHN', skip: 0, limit: 10 }, (rows) =>
    expect(evidenceOrder(rows)).toEqual([
      { id: 'd1/country-CHN', ...D1 },
      { id: 'd2/country-CHN', ...D2 },
      // Equally sure: by day of publication, and without one last.
      { id: 'd4/country-CHN', ...D4 },
      { id: 'd3/country-CHN', ...D3 },
    ]),
  ),
  seen(
    reading.evidence,
    { key: 'country-CHN', skip: 1, limit: 2 },
    (rows) => expect(rows.map((r) => r.id)).toEqual(['d2/country-CHN', 'd4/country-CHN']),
    'a page of it',
  ),
  seen(
    reading.evidence,
    { key: 'represented-chn-session', skip: 0, limit: 10 },
    (rows) =>
      expect(rows.map((r) => [r.id, r.properties.live])).toEqual([
        ['d2/represented-chn-session', true],
        ['d4/represented-chn-session', false],
      ]),
    'with claims that fell',
  ),
  seen(
    reading.evidence,
    { key: WANG, skip: 0, limit: 1 },
    ([row]) => expect(row?.properties).toEqual(CLAIM_OF_WANG),
    'with the whole claim',
  ),
  inOrder(reading.evidenceCount, { key: 'country-CHN' }, [{ total: 4 }]),
  inOrder(reading.evidenceCount, { key: 'meeting-x' }, [{ total: 1 }], 'of what is only denied'),
  inOrder(reading.evidenceCount, { key: 'nothing' }, [{ total: 0 }], 'of nothing'),
  seen(
    reading.evidenceOfKeys,
    { keys: ['took-part-wang-a', 'attended-ling', 'meeting-x', 'meeting-d', 'attended-wang'] },
    (rows) =>
      expect(evidenceOrder(rows)).toEqual([
        { id: 'd1/took-part-wang-a', ...D1 },
        { id: 'd2/attended-wang', ...D2 },
        { id: 'd2/took-part-wang-a', ...D2 },
        { id: 'd4/attended-wang', ...D4 },
        { id: 'd3/meeting-d', ...D3 },
      ]),
  ),
  inAnyOrder(reading.passages, { ids: ['d1:0', 'd2:1', 'd3:0', 'd3:1', 'd4:1'] }, [
    { id: 'd1:0', index: 0, start: 0, end: 129, text: WANG_SENTENCE },
    { id: 'd2:1', index: 1, start: 84, end: 118, text: 'They were the hosts’ first guests.' },
    { id: 'd3:0', index: 0, start: 0, end: 54, text: 'Ling Zhifeng of China and INTERPOL spoke by telephone.' },
    { id: 'd4:1', index: 1, start: 42, end: 87, text: 'Ling Zhifeng was there for China, it is said.' },
  ]),
  inAnyOrder(reading.claims, { ids: ['d1/person-wang', 'd1/nobody'] }, [
    { id: 'd1/person-wang', properties: CLAIM_OF_WANG },
  ]),
  seen(
    reading.claims,
    { ids: ['d2/commitment-training'] },
    ([row]) => expect(row?.properties.speakerId).toBe(WANG),
    'with its speaker',
  ),
  seen(reading.claimsOfDocuments, { ids: ['d4', 'd3', 'd9'] }, (rows) => {
    expect(rows.map((r) => [r.documentId, r.id, r.properties.live])).toEqual([
      ['d3', 'd3/country-CHN', true],
      ['d3', 'd3/meeting-d', true],
      ['d3', 'd3/organization-interpol', true],
      ['d3', 'd3/person-ling', true],
      ['d3', 'd3/took-part-interpol-d', true],
      ['d3', 'd3/took-part-ling-d', true],
      ['d4', 'd4/attended-ling', false],
      ['d4', 'd4/attended-wang', true],
      ['d4', 'd4/country-CHN', true],
      ['d4', 'd4/person-ling', true],
      ['d4', 'd4/person-wang', true],
      ['d4', 'd4/represented-chn-session', false],
      ['d4', 'd4/session-2025', true],
    ]);
    const fallen = rows.find((r) => r.id === 'd4/represented-chn-session');
    expect(fallen?.properties.premises).toEqual(['country-CHN', 'session-2025', 'attended-ling']);
  }),
  inAnyOrder(reading.claimCounts, {}, [
    { live: true, count: 77 },
    // Denied; rejected; fallen with the rejected one.
    { live: false, count: 3 },
  ]),
];

const row = (d: typeof D1 | typeof D2 | typeof D3 | typeof D4, claims: number) => ({
  id: d.documentId,
  title: d.title,
  publisher: d.publisher,
  url: d.url,
  published: d.documentPublished,
  language: d.language,
  sources: d.sources,
  claims,
});

const DECISION = { data: JSON.stringify(FIXTURE_DECISION), sequence: 2 };

const WHOLE_D3 = {
  id: 'd3',
  identity: 'fixture/d3',
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: null,
  sources: [],
  text: 'Ling Zhifeng of China and INTERPOL spoke by telephone.',
  sha256: 'sha-d3',
  record: '{"extractor":{"name":"hand","version":"1"}}',
};

const kept: Case[] = [
  inOrder(reading.documentsWhole, { ids: ['d3', 'd9'] }, [WHOLE_D3]),
  inOrder(reading.documents, { skip: 0, limit: 10 }, [row(D4, 7), row(D2, 37), row(D1, 30), row(D3, 6)]),
  inOrder(reading.documents, { skip: 1, limit: 2 }, [row(D2, 37), row(D1, 30)], 'a page of them'),
  inOrder(reading.documentCount, {}, [{ total: 4, from: '2025-09-20', to: '2025-10' }]),
  inOrder(reading.publishers, { limit: 8 }, [{ publisher: 'Fixture Press', documents: 3 }]),
  inOrder(reading.document, { id: 'd3' }, [WHOLE_D3]),
  inOrder(reading.document, { id: WANG }, [], 'that is none'),
  inOrder(reading.allDocumentIds, {}, [{ id: 'd1' }, { id: 'd2' }, { id: 'd3' }, { id: 'd4' }]),
  inAnyOrder(reading.documentsKept, { ids: ['d4', 'd9', 'd1'] }, [
    { id: 'd1', sha256: 'sha-d1', extractor: 'hand 1' },
    { id: 'd4', sha256: 'sha-d4', extractor: 'hand 1' },
  ]),
  inOrder(reading.decisions, { skip: 0, limit: 10 }, [DECISION]),
  inOrder(reading.decisions, { skip: 1, limit: 10 }, [], 'past the last'),
  inOrder(reading.decisionsAfter, { sequence: 0, limit: 10 }, [DECISION]),
  inOrder(reading.decisionsAfter, { sequence: 2, limit: 10 }, [], 'past the last'),
  inOrder(reading.decision, { id: 'decision-1' }, [DECISION]),
  inOrder(reading.decision, { id: 'decision-2' }, [], 'that is none'),
  inOrder(reading.decisionCount, {}, [{ total: 1 }]),
  inOrder(reading.decisionsOfDocuments, { ids: ['d1', 'd4'] }, [{ documentId: 'd4', ...DECISION }]),
  inOrder(reading.decisionsOfDocuments, { ids: ['d1', 'd2'] }, [], 'without decisions'),
  // One for all the documents, one for the decision.
  seen(reading.commit, {}, (rows) =>
    expect(rows).toEqual([{ sequence: 2, token: expect.stringMatching(/^[0-9a-f-]{36}$/) }]),
  ),
  seen(reading.changesSince, { sequence: 2 }, ([change, ...others]) => {
    expect(others).toEqual([]);
    expect(change?.sequence).toBe(2);
    // Rejecting that one attended takes its relationship away and leaves less of what stood on it.
    expect(touchedFromText(change?.data ?? '')).toMatchObject({
      relationships: expect.arrayContaining([expect.objectContaining({ id: 'attended-ling', type: 'ATTENDED' })]),
    });
  }),
  seen(reading.changesSince, { sequence: 1 }, (rows) => expect(rows.map((r) => r.sequence)).toEqual([1, 2]), 'of all'),
  seen(reading.claimsOfKeys, { keys: ['attended-wang', 'attended-ling', 'nothing'] }, (rows) =>
    // The one that was rejected does not stand.
    expect(rows.map((r) => r.id).sort()).toEqual(['d2/attended-wang', 'd4/attended-wang']),
  ),
  inAnyOrder(reading.documentsOfKeys, { keys: ['attended-wang', 'attended-ling', 'nothing'] }, [
    { key: 'attended-wang', documentId: 'd2' },
    { key: 'attended-wang', documentId: 'd4' },
  ]),
  seen(reading.indexes, {}, (rows) =>
    expect(rows.map((r) => r.name)).toEqual(expect.arrayContaining(['entity_id', 'claim_key', 'view_revision_view'])),
  ),
  seen(reading.constraints, {}, (rows) => expect(rows.filter((r) => /^entity_id/.test(r.name))).toHaveLength(1)),
  inOrder(reading.claimsAdrift, {}, [{ total: 0 }]),
  inOrder(reading.claimsUncited, {}, [{ total: 0 }]),
  inOrder(reading.passagesAdrift, {}, [{ total: 0 }]),
  inAnyOrder(reading.undatedDocuments, {}, [{ id: 'd3' }]),
  inAnyOrder(reading.publications, {}, [
    { id: 'd1', published: '2025-09-20' },
    { id: 'd2', published: '2025-09-24' },
    { id: 'd3', published: null },
    { id: 'd4', published: '2025-10' },
  ]),
  seen(reading.documentsById, { ids: ['d4', 'd9', 'd1'] }, (rows) =>
    expect(rows.map((r) => [r.id, r.title, r.published])).toEqual([
      ['d1', 'Mongolia and China agree', '2025-09-20'],
      ['d4', 'October review', '2025-10'],
    ]),
  ),
  inAnyOrder(reading.publishedPeriod, { keys: [LING, 'attended-ling', 'meeting-x', 'attended-wang'] }, [
    { key: LING, documentId: 'd2', published: '2025-09-24' },
    { key: LING, documentId: 'd4', published: '2025-10-31' },
    { key: 'attended-wang', documentId: 'd2', published: '2025-09-24' },
    { key: 'attended-wang', documentId: 'd4', published: '2025-10-31' },
  ]),
  seen(reading.nodeTallies, { ids: [LING, INTERPOL, 'meeting-x'] }, (rows) =>
    expect(told(rows)).toEqual({ [LING]: TALLY_OF_LING, [INTERPOL]: TALLY_OF_INTERPOL }),
  ),
];

const counts: Case[] = [
  inAnyOrder(reading.nodeCounts, {}, [
    { labels: ['Actor', 'Entity', 'Person'], count: 3 },
    { labels: ['Actor', 'Entity', 'Organization'], count: 2 },
    { labels: ['Actor', 'Country', 'Entity'], count: 2 },
    { labels: ['Entity', 'Position'], count: 4 },
    { labels: ['Entity', 'Forum'], count: 1 },
    { labels: ['Entity', 'Session'], count: 1 },
    { labels: ['Entity', 'Meeting'], count: 4 },
    { labels: ['Commitment', 'Entity'], count: 2 },
    { labels: ['Entity', 'Topic'], count: 2 },
    { labels: ['Entity', 'Place'], count: 1 },
  ]),
  inAnyOrder(reading.relationshipCounts, {}, [
    { type: 'HELD', count: 4 },
    { type: 'OF', count: 4 },
    { type: 'PART_OF', count: 1 },
    { type: 'SESSION_OF', count: 1 },
    { type: 'DURING', count: 1 },
    { type: 'TOOK_PLACE_IN', count: 2 },
    { type: 'LOCATED_IN', count: 1 },
    { type: 'ATTENDED', count: 3 },
    { type: 'PARTICIPATED_IN', count: 9 },
    { type: 'REPRESENTED_IN', count: 3 },
    { type: 'MADE', count: 3 },
    { type: 'TO', count: 1 },
    { type: 'ANNOUNCED', count: 2 },
    { type: 'ABOUT', count: 2 },
    { type: 'MADE_AT', count: 2 },
  ]),
];

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const orNull = (value: unknown): unknown => value ?? null;

/** What is held in memory of each kind and type is what the exports tell of it. */
const snapshots: Case[] = [
  ...[...reading.snapshotNodes].map(
    ([kind, query]): Case => ({
      query: query.name,
      run: async (store) => {
        const all = (await store.read(reading.allNodes, {})).filter((n) => kindOfLabels(n.labels) === kind);
        const expected = all.map(({ id, properties: p }) => ({
          id,
          ...Object.fromEntries(
            ['dateFrom', 'dateTo', 'datePrecision', 'rank', 'sources', 'confidence', 'firstKnown', 'lastKnown'].map(
              (name) => [name, orNull(p[name])],
            ),
          ),
        }));
        const rows = await store.read(query, {});
        expect(rows.map((r) => ({ ...r })).sort(byId)).toEqual(expected.sort(byId));
      },
    }),
  ),
  ...[...reading.snapshotRelationships].map(
    ([type, query]): Case => ({
      query: query.name,
      run: async (store) => {
        const all = (await store.read(reading.allRelationships, {})).filter((r) => r.type === type);
        const expected = all.map(({ id, from, to, properties: p }) => ({
          id,
          from,
          to,
          ...Object.fromEntries(
            ['through', 'sources', 'confidence', 'firstKnown', 'lastKnown'].map((name) => [name, orNull(p[name])]),
          ),
        }));
        const rows = await store.read(query, {});
        expect(rows.map((r) => ({ ...r })).sort(byId)).toEqual(expected.sort(byId));
      },
    }),
  ),
];

export const READING_CASES: readonly Case[] = [
  ...nodes,
  ...families,
  ...neighbourhoods,
  ...contacts,
  ...evidence,
  ...kept,
  ...counts,
  ...snapshots,
];
