/** The reference model itself, on worlds so small that their answers are worked out by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactsQuerySchema } from '../../server/contract/contacts.ts';
import { connectionQuerySchema, pathQuerySchema } from '../../server/contract/paths.ts';
import type { GraphNode, GraphRelationship } from '../../server/model/graph.ts';
import { Replay } from '../../server/projection/replay.ts';
import type { Query } from '../support/app.ts';
import { ConnectionSearch } from './connections.ts';
import { contactsOf } from './contacts.ts';
import { libraryOf } from './documents.ts';
import { meetingsOf, pairsOf, sumOf } from './pairs.ts';
import { PathSearch } from './paths.ts';
import { graphOf } from './support.ts';
import { attended, document, type Fact, held, meeting, met, office, part, type World, worldOf } from './world.ts';
import { worlds } from './worlds.ts';

const [ADA, BEN, CEM, DOT, EVA] = ['person-ada', 'person-ben', 'person-cem', 'person-dot', 'person-eva'];
const [NORWAY, KENYA, FIJI] = ['country-NOR', 'country-KEN', 'country-FJI'];

const contactsIn = (world: World, query: Query = {}): string[] => {
  const question = contactsQuerySchema.parse(query);
  return contactsOf(graphOf(libraryOf(world), question), question).map(
    ({ parties: [a, b], grade, gathering }) => `${a.actor} ${b.actor} ${gathering.id} ${grade}`,
  );
};
const pairsIn = (world: World, query: Query = {}) => {
  const question = contactsQuerySchema.parse(query);
  return Object.fromEntries(pairsOf(graphOf(libraryOf(world), question), question));
};
const searchIn = (world: World, query: Query): PathSearch => {
  const question = pathQuerySchema.parse(query);
  return new PathSearch(graphOf(libraryOf(world), question), question);
};
/** The shortest paths, `-` a contact and `=` a link. */
const shortestIn = (world: World, from: string, to: string, query: Query = {}): string[] =>
  searchIn(world, { from, to, ...query })
    .shortest(1)
    .map(({ actors, hops }) =>
      actors
        .map((a, i) => `${a.replace(/^.*-/, '')}${hops[i] === undefined ? '' : hops[i] === 'contact' ? '-' : '='}`)
        .join(''),
    );
const connectionIn = (world: World, query: Query): ConnectionSearch => {
  const question = connectionQuerySchema.parse(query);
  return new ConnectionSearch(graphOf(libraryOf(world), question), question);
};

/** Two ministers of Norway, one of Kenya, one of Fiji; dot has no office. */
const POSITIONS: World['positions'] = {
  'position-nor': { rank: 'minister', of: ['organization-fjord'] },
  'position-deputy': { rank: 'deputy minister', of: [NORWAY] },
  'position-ken': { rank: 'minister', of: [KENYA] },
  'position-fji': { rank: 'ambassador', of: [FIJI] },
};
const OFFICES = [
  office(ADA, 'position-nor'),
  part('organization-fjord', NORWAY),
  office(BEN, 'position-deputy'),
  office(CEM, 'position-ken'),
  office(EVA, 'position-fji'),
];

test('the graph of the model is the projection of all claims and decisions', () => {
  const rounded = (e: GraphNode | GraphRelationship) => ({ ...e, confidence: Math.round(e.confidence * 100) });
  const inOrder = (elements: Iterable<GraphNode | GraphRelationship>) =>
    [...elements].map(rounded).sort((a, b) => (a.id < b.id ? -1 : 1));
  fc.assert(
    fc.property(worlds, (world) => {
      const library = libraryOf(world);
      const replay = new Replay();
      for (const { document: told, claims } of library.documents) {
        const decisions = library.decisions.filter((d) => d.target.documentId === told.id);
        replay.addDocument(claims, decisions);
      }
      const { nodes, relationships } = graphOf(library, {});
      expect(inOrder([...nodes.values(), ...relationships])).toEqual(inOrder(replay.elements()));
    }),
    { numRuns: 30 },
  );
});

describe('contacts of the model', () => {
  const world = worldOf({
    positions: POSITIONS,
    meetings: {
      'meeting-sides': meeting('2024-03-05', ADA, BEN, CEM),
      'meeting-three': meeting('2024-03', ADA, CEM, EVA),
      'meeting-home': meeting(null, ADA, BEN, 'organization-fjord', NORWAY),
      'meeting-alone': meeting(null, ADA, DOT),
    },
    documents: [
      document('2024-03-01', ...OFFICES),
      document('2024-04-01', met('meeting-sides'), met('meeting-three'), met('meeting-home'), met('meeting-alone')),
    ],
  });

  test('of two sides are a meeting, of three a sitting, and colleagues of one side do not meet', () => {
    expect(contactsIn(world)).toEqual([
      `${ADA} ${CEM} meeting-sides meeting`,
      `${BEN} ${CEM} meeting-sides meeting`,
      `${ADA} ${CEM} meeting-three sitting`,
      `${ADA} ${EVA} meeting-three sitting`,
      `${CEM} ${EVA} meeting-three sitting`,
      `${ADA} ${DOT} meeting-alone meeting`,
    ]);
    expect(contactsIn(world, { grade: 'meeting', kinds: 'organization' })).toEqual([]);
  });

  test('are summed by pair, with the first and last day on which they may have been', () => {
    expect(pairsIn(world, { of: EVA })).toMatchObject({
      [`${ADA} + ${EVA}`]: { count: 1, grade: 'sitting', first: '2024-03-01', last: '2024-03-31' },
      [`${CEM} + ${EVA}`]: { count: 1 },
    });
    expect(pairsIn(world)[`${ADA} + ${CEM}`]).toMatchObject({
      count: 2,
      grade: 'meeting',
      byGrade: { meeting: 1, sitting: 1, 'same-day': 0 },
      first: '2024-03-01',
      last: '2024-03-31',
    });
    expect(Object.keys(pairsIn(world, { of: NORWAY }))).toEqual(
      [
        [ADA, CEM],
        [BEN, CEM],
        [ADA, EVA],
        [ADA, DOT],
      ].map((pair) => pair.join(' + ')),
    );
  });

  test('roll up to countries once a gathering, assumed where an office was seen on other days only', () => {
    // Seen on 1 March only: for 5 March the offices are assumed, while March overlaps.
    expect(pairsIn(world, { by: 'country' })).toMatchObject({
      [`${KENYA} + ${NORWAY}`]: { count: 2, assumed: 1 },
      [`${FIJI} + ${KENYA}`]: { count: 1, assumed: 0 },
      [`${FIJI} + ${NORWAY}`]: { count: 1, assumed: 0 },
    });
    const question = contactsQuerySchema.parse({ by: 'country', of: KENYA });
    const meetings = meetingsOf(graphOf(libraryOf(world), {}), question);
    expect(sumOf(meetings).count).toBe(3);
    expect(meetings.find((m) => m.gathering.id === 'meeting-sides')?.contacts).toHaveLength(2);
  });

  test('are left by the filters that they meet', () => {
    const left = (query: Query) => contactsIn(world, query).length;
    expect(left({ rank: 'minister' })).toBe(2);
    expect(left({ rank: 'deputy minister' })).toBe(3);
    expect(left({ countries: FIJI })).toBe(2);
    expect(left({ since: '2024-03-06' })).toBe(4);
    expect(left({ since: '2024-03-06', dates: 'certain' })).toBe(0);
    expect(left({ since: '2024-03', until: '2024-03', dates: 'certain' })).toBe(5);
    expect(left({ sources: 2 })).toBe(0);
    expect(left({ confidence: 0.95 })).toBe(0);
  });

  test('depend on what is known, and on whom it is known from', () => {
    expect(contactsIn(world, { knownBy: '2024-03' })).toEqual([]);
    // Without the offices everyone is a side alone, and the house of no country: all meet.
    const alone = contactsIn(world, { without: 'document-0' });
    expect(alone).toContain(`${ADA} ${BEN} meeting-sides sitting`);
    expect(alone).toContain(`${NORWAY} organization-fjord meeting-home sitting`);
    expect(contactsIn({ ...world, rejected: [{ document: 1, claim: 2 }] })).toHaveLength(5);
  });

  test('at sessions and by commitments are weaker, and forums, places and topics are found through them', () => {
    const around = worldOf({
      sessions: {
        'session-day': { when: '2024-05-02', forum: 'forum-fjord', place: 'place-bergen' },
        'session-days': { when: '2024-05-02/2024-05-04', forum: null, place: null },
      },
      meetings: { 'meeting-aside': { ...meeting(null, ADA, CEM), during: 'session-day' } },
      commitments: {
        'commitment-train': { made: [ADA], to: [CEM, ADA], when: null, at: 'meeting-aside', about: ['topic-training'] },
      },
      places: { 'place-bergen': NORWAY },
      documents: [
        document('2024-05-05', attended(ADA, 'session-day'), attended(CEM, 'session-day'), met('meeting-aside')),
        document(null, attended(ADA, 'session-days'), attended(EVA, 'session-days')),
        document(null, held('session-day')),
        document(null, { tells: 'commitment', commitment: 'commitment-train', half: 'both', confidence: 0.9 }),
      ],
    });
    const all = [
      `${ADA} ${CEM} session-day same-day`,
      `${ADA} ${CEM} meeting-aside meeting`,
      `${ADA} ${EVA} session-days session`,
      `${ADA} ${CEM} commitment-train commitment`,
    ];
    expect(contactsIn(around, { grade: 'commitment' })).toEqual(all);
    const near = all.filter((line) => !line.includes(EVA));
    const filters: Query[] = [
      { forum: 'forum-fjord' },
      { forum: 'session-day' },
      { place: 'place-bergen' },
      { place: NORWAY },
    ];
    for (const filter of filters) expect(contactsIn(around, { grade: 'commitment', ...filter })).toEqual(near);
    expect(contactsIn(around, { grade: 'commitment', topic: 'topic-training' })).toEqual([all[1], all[3]]);
  });

  test('of someone with two offices are of the side that was seen nearest to the day', () => {
    const moved = worldOf({
      positions: POSITIONS,
      meetings: { 'meeting-then': meeting('2024-01-10', ADA, CEM), 'meeting-now': meeting('2024-09-10', ADA, CEM) },
      documents: [
        document('2024-01-10', office(ADA, 'position-fji'), office(CEM, 'position-ken'), met('meeting-then')),
        document('2024-09-01', office(ADA, 'position-ken'), met('meeting-now')),
      ],
    });
    expect(contactsIn(moved)).toEqual([`${ADA} ${CEM} meeting-then meeting`]);
    expect(pairsIn(moved, { by: 'country' })).toMatchObject({ [`${FIJI} + ${KENYA}`]: { count: 1, assumed: 0 } });
  });

  test('are of the country that was represented through someone, whatever the office', () => {
    const spoke: Fact = {
      tells: 'spoke',
      actor: ADA,
      country: FIJI,
      at: 'meeting-sides',
      position: 'position-fji',
      confidence: 0.9,
    };
    const lent = { ...world, documents: [...world.documents, document(null, spoke)] };
    expect(pairsIn(lent, { by: 'country' })).toMatchObject({
      // The sides of the meeting are three now; that of ada is known, that of cem assumed.
      [`${FIJI} + ${KENYA}`]: { count: 2, grade: 'sitting', assumed: 1 },
      // Of an undated meeting no office is nearer than the other: the first in order is taken, for Fiji.
      [`${FIJI} + ${NORWAY}`]: { count: 3, byGrade: { meeting: 1, sitting: 2 }, assumed: 2 },
    });
  });
});

describe('paths of the model', () => {
  const world = worldOf({
    positions: POSITIONS,
    meetings: {
      'meeting-first': meeting('2024-03-05', ADA, CEM),
      'meeting-month': meeting('2024-03', CEM, EVA),
      'meeting-last': meeting('2024-02-01', EVA, DOT),
      'meeting-undated': meeting(null, DOT, 'person-fay'),
    },
    documents: [
      document('2024-03-01', ...OFFICES),
      document(null, met('meeting-first'), met('meeting-month')),
      document(null, met('meeting-last'), met('meeting-undated')),
    ],
  });

  test('go by contacts, else by what both represent', () => {
    expect(shortestIn(world, BEN, CEM)).toEqual(['ben=ada-cem']);
    expect(shortestIn(world, BEN, EVA)).toEqual(['ben=ada-cem-eva']);
    expect(shortestIn(world, BEN, CEM, { institutions: 'none' })).toEqual([]);
    expect(shortestIn(world, BEN, CEM, { institutions: 'ends' })).toEqual(['ben=ada-cem']);
    expect(shortestIn(world, BEN, CEM, { exclude: NORWAY })).toEqual([]);
    expect(shortestIn(world, BEN, CEM, { exclude: 'meeting-first' })).toEqual([]);
    expect(shortestIn(world, BEN, EVA, { maxHops: 2 })).toEqual([]);
    // Two of one house, joined by it and not by Norway; and never a link beside a contact.
    expect(searchIn(world, { from: ADA, to: BEN }).joins.common(ADA, 'organization-fjord')).toEqual([
      'organization-fjord',
      NORWAY,
    ]);
  });

  test('never take two links where one would do, in the middle no link with `ends`', () => {
    const search = searchIn(world, { from: BEN, to: CEM });
    expect(search.along([BEN, 'organization-fjord', ADA, CEM])).toBeNull();
    expect(search.along([BEN, ADA, CEM])).toMatchObject({ hops: ['institution', 'contact'] });
    const middle = { ...world, documents: [...world.documents, document(null, met('meeting-deputy'))] };
    const linked = { ...middle, meetings: { ...world.meetings, 'meeting-deputy': meeting(null, BEN, 'person-gus') } };
    expect(shortestIn(linked, 'person-gus', CEM)).toEqual(['gus-ben=ada-cem']);
    expect(shortestIn(linked, 'person-gus', CEM, { institutions: 'ends' })).toEqual([]);
  });

  test('start and end at all whom a body, country or meeting stands for, and touch them nowhere between', () => {
    const search = searchIn(world, { from: NORWAY, to: 'meeting-month' });
    expect([...search.from].sort()).toEqual([NORWAY, 'organization-fjord', ADA, BEN]);
    expect([...search.to].sort()).toEqual([CEM, EVA]);
    expect(shortestIn(world, NORWAY, 'meeting-month')).toEqual(['ada-cem']);
    expect(search.along([BEN, ADA, CEM])).toBeNull();
    expect([...searchIn(world, { from: NORWAY, to: CEM, institutions: 'none' }).from]).toEqual([NORWAY]);
    expect([...searchIn(world, { from: NORWAY, to: CEM, exclude: ADA }).from]).not.toContain(ADA);
  });

  test('take inner steps of the kinds asked for only', () => {
    expect(shortestIn(world, ADA, EVA, { kinds: 'country' })).toEqual([]);
    expect(shortestIn(world, ADA, EVA, { kinds: 'person,country' })).toEqual(['ada-cem-eva']);
  });

  test('in order of time may lie in an imprecise date, and never go back', () => {
    expect(shortestIn(world, ADA, EVA, { order: 'time' })).toEqual(['ada-cem-eva']);
    expect(shortestIn(world, EVA, ADA, { order: 'time' })).toEqual(['eva-cem-ada']);
    expect(searchIn(world, { from: ADA, to: EVA, order: 'time' }).along([ADA, CEM, EVA])?.day).toBe('2024-03-05');
    expect(searchIn(world, { from: EVA, to: ADA, order: 'time' }).along([EVA, CEM, ADA])?.day).toBe('2024-03-05');
    expect(shortestIn(world, DOT, CEM, { order: 'time' })).toEqual(['dot-eva-cem']);
    expect(shortestIn(world, CEM, DOT, { order: 'time' })).toEqual([]);
    expect(shortestIn(world, 'person-fay', EVA, { order: 'time' })).toEqual([]);
    expect(shortestIn(world, 'person-fay', EVA)).toEqual(['fay-dot-eva']);
  });

  test('are those of what was known, and of the other documents', () => {
    expect(shortestIn(world, ADA, CEM, { knownBy: '2024-03' })).toEqual([]);
    // Both hold one office by then, and nobody met anybody.
    expect(shortestIn(world, ADA, BEN, { knownBy: '2024-03' })).toEqual([]);
    expect(shortestIn(world, ADA, BEN, { without: 'document-0' })).toEqual([]);
    expect(shortestIn(world, ADA, DOT, { without: 'document-2' })).toEqual([]);
  });
});

describe('connections of the model', () => {
  const world = worldOf({
    positions: POSITIONS,
    meetings: {
      'meeting-1': meeting(null, ADA, DOT),
      'meeting-2': meeting(null, CEM, DOT),
      'meeting-3': meeting(null, EVA, DOT),
      'meeting-4': meeting(null, ADA, 'person-gus'),
      'meeting-5': meeting(null, 'person-gus', 'person-hal'),
      'meeting-6': meeting(null, 'person-hal', CEM),
    },
    documents: [
      document(null, ...OFFICES),
      document(null, met('meeting-1'), met('meeting-2'), met('meeting-3')),
      document(null, met('meeting-4'), met('meeting-5'), met('meeting-6')),
    ],
  });

  test('of three go through the one whom all have met', () => {
    const search = connectionIn(world, { actors: [ADA, CEM, EVA].join() });
    expect(search.fewestHops()).toBe(3);
    expect(search.groups()).toEqual([[ADA, CEM, EVA]]);
    expect(connectionIn(world, { actors: [ADA, CEM, DOT].join() }).fewestHops()).toBe(2);
    expect(connectionIn(world, { actors: [BEN, CEM, EVA].join() }).fewestHops()).toBe(4);
  });

  test('leave those in groups who are not connected', () => {
    const apart = connectionIn(world, { actors: [ADA, CEM, EVA].join(), exclude: DOT });
    expect(apart.fewestHops()).toBeNull();
    expect(apart.groups()).toEqual([[ADA, CEM], [EVA]]);
    const kinds = connectionIn(world, { actors: [ADA, CEM, EVA].join(), kinds: 'country' });
    expect(kinds.groups()).toEqual([[ADA], [CEM], [EVA]]);
    const ends = connectionIn(world, { actors: [BEN, CEM, EVA].join(), institutions: 'ends' });
    expect(ends.fewestHops()).toBe(4);
    expect(connectionIn(world, { actors: [BEN, CEM, EVA].join(), institutions: 'none' }).fewestHops()).toBeNull();
  });
});
