/**
 * The graph of tests/support/fixtures/graph.ts as worked out on paper: d1 0.9 (20 Sep), d2 0.8 (24 Sep),
 * d3 0.5 (no date), d4 0.75 (31 Oct at the latest); 0.9 and 0.8 together leave 0.1 · 0.2 of doubt, and so on.
 */
import type { RelationshipType } from '../../../server/model/relationships.ts';

type Value = string | number | string[];
/** Sources, confidence, first and last known. */
type Support = readonly [number, number, string | null, string | null];

const ONLY_D1: Support = [1, 0.9, '2025-09-20', '2025-09-20'];
const ONLY_D2: Support = [1, 0.8, '2025-09-24', '2025-09-24'];
const ONLY_D3: Support = [1, 0.5, null, null];
const D1_D2: Support = [2, 0.98, '2025-09-20', '2025-09-24'];
const D2_D3: Support = [2, 0.9, '2025-09-24', '2025-09-24'];
const D1_D2_D4: Support = [3, 0.995, '2025-09-20', '2025-10-31'];
const D2_D3_D4: Support = [3, 0.975, '2025-09-24', '2025-10-31'];
const D2_D4: Support = [2, 0.95, '2025-09-24', '2025-10-31'];
const ALL_FOUR: Support = [4, 0.995, '2025-09-20', '2025-10-31'];

const PERSON = ['Actor', 'Entity', 'Person'];
const ORGANIZATION = ['Actor', 'Entity', 'Organization'];
const COUNTRY = ['Actor', 'Country', 'Entity'];
const POSITION = ['Entity', 'Position'];
const FORUM = ['Entity', 'Forum'];
const SESSION = ['Entity', 'Session'];
const PLACE = ['Entity', 'Place'];
const MEETING = ['Entity', 'Meeting'];
const COMMITMENT = ['Commitment', 'Entity'];
const TOPIC = ['Entity', 'Topic'];

const NODES: Record<string, readonly [string[], Support, Record<string, Value>]> = {
  'person-wang': [PERSON, D1_D2_D4, { name: 'Wang Xiaohong', aliases: ['Minister Wang', 'Wang'] }],
  // One document each way, names equally long: the first in order.
  'person-munkhbaatar': [PERSON, D1_D2, { name: 'Lhagva Munkhbaatar' }],
  'person-ling': [PERSON, D2_D3_D4, { name: 'Ling Zhifeng' }],
  'organization-interpol': [ORGANIZATION, D2_D3, { name: 'INTERPOL', category: 'intergovernmental' }],
  'organization-mps': [ORGANIZATION, ONLY_D2, { name: 'Ministry of Public Security', category: 'ministry' }],
  'country-CHN': [COUNTRY, ALL_FOUR, { name: 'China', code: 'CHN' }],
  'country-MNG': [COUNTRY, D1_D2, { name: 'Mongolia', code: 'MNG' }],
  'position-minister-cn': [POSITION, ONLY_D1, { title: 'Minister of Public Security', rank: 'minister' }],
  'position-minister-mn': [POSITION, ONLY_D1, { title: 'Minister of Justice', rank: 'minister' }],
  'position-councillor': [POSITION, ONLY_D2, { title: 'State Councillor', rank: 'official' }],
  'position-vice': [POSITION, ONLY_D2, { title: 'Vice Minister', rank: 'deputy minister' }],
  'forum-gpscf': [FORUM, ONLY_D1, { name: 'Global Public Security Cooperation Forum' }],
  'session-2025': [
    SESSION,
    D1_D2_D4,
    {
      name: 'Global Public Security Cooperation Forum 2025',
      edition: '2025',
      dateFrom: '2025-09-17',
      dateTo: '2025-09-19',
      datePrecision: 'interval',
    },
  ],
  'place-lianyungang': [PLACE, ONLY_D1, { name: 'Lianyungang' }],
  'meeting-a': [
    MEETING,
    D1_D2,
    {
      name: 'Munkhbaatar Lhagva – Wang Xiaohong, 19 Sep 2025',
      mode: 'bilateral',
      dateFrom: '2025-09-19',
      dateTo: '2025-09-19',
      datePrecision: 'day',
    },
  ],
  'meeting-b': [
    MEETING,
    ONLY_D2,
    {
      name: 'Ling Zhifeng – Munkhbaatar Lhagva, 19 Sep 2025',
      mode: 'bilateral',
      dateFrom: '2025-09-19',
      dateTo: '2025-09-19',
      datePrecision: 'day',
    },
  ],
  'meeting-c': [
    MEETING,
    ONLY_D2,
    {
      name: 'INTERPOL, Munkhbaatar Lhagva and 1 others, Sep 2025',
      mode: 'multilateral',
      dateFrom: '2025-09-01',
      dateTo: '2025-09-30',
      datePrecision: 'month',
    },
  ],
  'meeting-d': [MEETING, ONLY_D3, { name: 'INTERPOL – Ling Zhifeng', mode: 'call' }],
  'commitment-border': [
    COMMITMENT,
    ONLY_D1,
    {
      name: 'Agreement: border',
      kind: 'agreement',
      text: 'Mongolia and China will guard their border together, Munkhbaatar said.',
      dateFrom: '2025-09-19',
      dateTo: '2025-09-19',
      datePrecision: 'day',
    },
  ],
  'commitment-training': [
    COMMITMENT,
    ONLY_D2,
    {
      name: 'Pledge: training, 500 officers',
      kind: 'pledge',
      text: 'China will train 500 Mongolian officers by 2030, Wang said.',
      quantity: 500,
      unit: 'officers',
      until: '2030',
      dateFrom: '2025-09-24',
      dateTo: '2025-09-24',
      datePrecision: 'day',
    },
  ],
  'topic-border': [TOPIC, ONLY_D1, { name: 'border' }],
  'topic-training': [TOPIC, ONLY_D2, { name: 'training' }],
};

type Ends = readonly [from: string, to: string, Support, properties?: Record<string, Value>];

const RELATIONSHIPS: Record<RelationshipType, Record<string, Ends>> = {
  HELD: {
    'held-wang-minister': ['person-wang', 'position-minister-cn', ONLY_D1],
    'held-wang-councillor': ['person-wang', 'position-councillor', ONLY_D2],
    'held-munkhbaatar-minister': ['person-munkhbaatar', 'position-minister-mn', ONLY_D1],
    'held-ling-vice': ['person-ling', 'position-vice', ONLY_D2],
  },
  OF: {
    'of-minister-cn': ['position-minister-cn', 'country-CHN', ONLY_D1],
    'of-minister-mn': ['position-minister-mn', 'country-MNG', ONLY_D1],
    'of-councillor': ['position-councillor', 'country-CHN', ONLY_D2],
    'of-vice': ['position-vice', 'organization-mps', ONLY_D2],
  },
  PART_OF: { 'part-of-mps': ['organization-mps', 'country-CHN', ONLY_D2] },
  SESSION_OF: { 'session-of': ['session-2025', 'forum-gpscf', ONLY_D1] },
  DURING: { 'during-a': ['meeting-a', 'session-2025', ONLY_D1] },
  TOOK_PLACE_IN: {
    'place-session': ['session-2025', 'place-lianyungang', ONLY_D1],
    'place-a': ['meeting-a', 'place-lianyungang', ONLY_D1],
  },
  LOCATED_IN: { located: ['place-lianyungang', 'country-CHN', ONLY_D1] },
  ATTENDED: {
    // Host in one document, speaker in another: the longer. Ling's attendance is rejected.
    'attended-wang': ['person-wang', 'session-2025', D2_D4, { role: 'speaker' }],
    'attended-munkhbaatar': ['person-munkhbaatar', 'session-2025', ONLY_D2, { role: 'attendee' }],
    'attended-interpol': ['organization-interpol', 'session-2025', ONLY_D2, { role: 'speaker' }],
  },
  PARTICIPATED_IN: {
    'took-part-wang-a': ['person-wang', 'meeting-a', D1_D2],
    'took-part-munkhbaatar-a': ['person-munkhbaatar', 'meeting-a', D1_D2],
    'took-part-ling-b': ['person-ling', 'meeting-b', ONLY_D2],
    'took-part-munkhbaatar-b': ['person-munkhbaatar', 'meeting-b', ONLY_D2],
    'took-part-wang-c': ['person-wang', 'meeting-c', ONLY_D2],
    'took-part-munkhbaatar-c': ['person-munkhbaatar', 'meeting-c', ONLY_D2],
    'took-part-interpol-c': ['organization-interpol', 'meeting-c', ONLY_D2],
    'took-part-ling-d': ['person-ling', 'meeting-d', ONLY_D3],
    'took-part-interpol-d': ['organization-interpol', 'meeting-d', ONLY_D3],
  },
  REPRESENTED_IN: {
    'represented-chn-a': ['country-CHN', 'meeting-a', ONLY_D1, { through: ['person-wang'] }],
    'represented-mng-a': ['country-MNG', 'meeting-a', ONLY_D1, { through: ['person-munkhbaatar'] }],
    // Not through Ling in d4: that fell with the rejected attendance.
    'represented-chn-session': ['country-CHN', 'session-2025', ONLY_D2, { through: ['person-wang'] }],
  },
  MADE: {
    'made-chn-border': ['country-CHN', 'commitment-border', ONLY_D1],
    'made-mng-border': ['country-MNG', 'commitment-border', ONLY_D1],
    'made-chn-training': ['country-CHN', 'commitment-training', ONLY_D2],
  },
  TO: { 'to-mng-training': ['commitment-training', 'country-MNG', ONLY_D2] },
  ANNOUNCED: {
    'announced-border': ['person-munkhbaatar', 'commitment-border', ONLY_D1],
    'announced-training': ['person-wang', 'commitment-training', ONLY_D2],
  },
  ABOUT: {
    'about-border': ['commitment-border', 'topic-border', ONLY_D1],
    'about-training': ['commitment-training', 'topic-training', ONLY_D2],
  },
  MADE_AT: {
    'made-at-a': ['commitment-border', 'meeting-a', ONLY_D1],
    'made-at-session': ['commitment-training', 'session-2025', ONLY_D2],
  },
};

const supportIn = ([sources, confidence, firstKnown, lastKnown]: Support): Record<string, Value> => ({
  sources,
  confidence,
  ...(firstKnown === null ? {} : { firstKnown }),
  ...(lastKnown === null ? {} : { lastKnown }),
});

/** A node as `read/nodes` gives it, without its tally and search fields. */
export function nodeAnswer(id: string) {
  const [labels, support, properties] = NODES[id] as (typeof NODES)[string];
  return { id, labels, properties: { id, ...properties, ...supportIn(support) } };
}

export const allNodeAnswers = () => Object.keys(NODES).map(nodeAnswer);

/** A relationship as `read/relationships-from` gives it, without its tally. */
export function relationshipAnswer(type: RelationshipType, id: string) {
  const [from, to, support, properties = {}] = RELATIONSHIPS[type][id] as Ends;
  return { id, from, to, properties: { id, ...properties, ...supportIn(support) } };
}

export const allRelationshipAnswers = () =>
  (Object.keys(RELATIONSHIPS) as RelationshipType[]).flatMap((type) =>
    Object.keys(RELATIONSHIPS[type]).map((id) => ({ type, ...relationshipAnswer(type, id) })),
  );
