/** From a record to claims: small records written by hand, and what the graph is told by them. */
import { describe, expect, test } from 'vitest';
import { claimsOfRecord } from '../../server/loader/claims/claims-of-record.ts';
import { passagesOf } from '../../server/loader/load.ts';
import type { Claim } from '../../server/model/claims.ts';
import type { Properties } from '../../server/model/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type {
  ExtractionRecord,
  RecordActor,
  RecordCommitment,
  RecordForum,
  RecordMeeting,
  RecordParticipation,
  RecordPosition,
} from '../../server/model/record.ts';
import { type RelationshipType, relationshipOf } from '../../server/model/relationships.ts';
import { contributionsOf } from '../../server/projection/contribution.ts';
import { standingClaims } from '../../server/projection/standing.ts';

const TEXT = 'Ana Silva of Brazil met Ben Okoro of Ghana in Accra. They agreed to train officers. Nobody else came.';

/** A ground for an assertion: its words in the text, stated and sure unless told otherwise. */
const ground = (quote = 'Ana Silva of Brazil met Ben Okoro of Ghana in Accra.', confidence = 0.9) => {
  const start = TEXT.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return {
    evidence: [{ quote, start, end: start + quote.length }],
    basis: 'stated' as const,
    polarity: 'affirmed' as const,
    confidence,
    rule: 'by hand',
  };
};

type Partly<T> = Partial<T> & { [K in keyof T]?: T[K] };
const person = (id: string, name: string, more: Partly<RecordActor> = {}): RecordActor => ({
  id,
  type: 'person',
  name,
  aliases: [],
  ...ground(),
  ...more,
});
const country = (id: string, name: string, code: string): RecordActor => ({
  id,
  type: 'country',
  name,
  aliases: [],
  code,
  ...ground(),
});
const body = (id: string, name: string, more: Partly<RecordActor> = {}): RecordActor => ({
  id,
  type: 'organization',
  name,
  aliases: [],
  ...ground(),
  ...more,
});
const position = (holder: string, more: Partly<RecordPosition> = {}): RecordPosition => ({
  person: holder,
  title: 'Minister of the Interior',
  rank: 'minister',
  organization: null,
  country: null,
  ...ground(),
  ...more,
});
const forum = (more: Partly<RecordForum> = {}): RecordForum => ({
  id: 'f1',
  name: 'Lagoon Forum',
  edition: null,
  place: null,
  country: null,
  start: null,
  end: null,
  ...ground(),
  ...more,
});
const meeting = (more: Partly<RecordMeeting> = {}): RecordMeeting => ({
  id: 'm1',
  participants: ['a1', 'a2'],
  date: null,
  place: null,
  forum: null,
  mode: 'bilateral',
  ...ground(),
  ...more,
});
const attended = (actor: string, role: RecordParticipation['role'] = 'attendee'): RecordParticipation => ({
  actor,
  forum: 'f1',
  role,
  ...ground(),
});
const commitment = (more: Partly<RecordCommitment> = {}): RecordCommitment => ({
  id: 'c1',
  kind: 'pledge',
  by: ['b1'],
  to: ['b2'],
  speaker: null,
  name: null,
  topics: ['training'],
  quantity: null,
  from: null,
  until: null,
  madeAt: null,
  ...ground('They agreed to train officers.'),
  ...more,
});

const ANA = person('a1', 'Ana Silva');
const BEN = person('a2', 'Ben Okoro');
const BRAZIL = country('b1', 'Brazil', 'BRA');
const GHANA = country('b2', 'Ghana', 'GHA');

function record(parts: Partial<ExtractionRecord>, date: string | null = '2024-05-12'): ExtractionRecord {
  return {
    document: { id: 'note', title: null, date, publisher: null, language: 'en' },
    actors: [ANA, BEN, BRAZIL, GHANA],
    positions: [],
    forums: [],
    participations: [],
    meetings: [],
    commitments: [],
    extractor: { name: 'hand', version: '1' },
    notes: [],
    ...parts,
  };
}

class Claims {
  readonly all: Claim[];
  constructor(parts: Partial<ExtractionRecord>, date?: string | null, document = 'document-1') {
    this.all = claimsOfRecord(record(parts, date), document, passagesOf(TEXT));
  }
  nodes(kind: Kind): { claim: Claim; key: string; properties: Properties }[] {
    return this.all.flatMap((claim) =>
      claim.assertion.element === 'node' && claim.assertion.kind === kind
        ? [{ claim, key: claim.key, properties: claim.assertion.properties }]
        : [],
    );
  }
  node(kind: Kind) {
    const [first, ...others] = this.nodes(kind);
    if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} claims of kind ${kind}`);
    return first;
  }
  relationships(type: RelationshipType): { claim: Claim; from: string; to: string; properties: Properties }[] {
    return this.all.flatMap((claim) =>
      claim.assertion.element === 'relationship' && claim.assertion.type === type
        ? [{ claim, from: claim.assertion.from, to: claim.assertion.to, properties: claim.assertion.properties }]
        : [],
    );
  }
  relationship(type: RelationshipType) {
    const [first, ...others] = this.relationships(type);
    if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} claims of type ${type}`);
    return first;
  }
}

/** Everything at once, for what must hold of all claims. */
const FULL: Partial<ExtractionRecord> = {
  actors: [ANA, BEN, BRAZIL, GHANA, body('o1', 'Ministry of the Interior', { country: 'b2', category: 'ministry' })],
  positions: [position('a1', { country: 'b1' }), position('a2', { country: 'b2', organization: 'o1' })],
  forums: [forum({ edition: '2024', place: 'Accra', country: 'b2', start: '2024-05-10', end: '2024-05-11' })],
  participations: [attended('a1', 'speaker'), attended('a2', 'host')],
  meetings: [meeting({ date: '2024-05-10', place: 'Accra', forum: 'f1' })],
  commitments: [commitment({ speaker: 'a1', madeAt: 'm1' })],
};

describe('every claim', () => {
  const claims = new Claims(FULL);

  test('quotes the text, cites its sentences, and carries the document’s day', () => {
    const passages = passagesOf(TEXT);
    expect(claims.all.length).toBeGreaterThan(20);
    for (const claim of claims.all) {
      expect(TEXT.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(claim.passages.length).toBeGreaterThan(0);
      expect(
        claim.passages.every(
          (i) => (passages[i]?.text ?? '').includes(claim.quote) || claim.quote.includes(passages[i]?.text ?? ''),
        ),
      ).toBe(true);
      expect(claim).toMatchObject({ documentId: 'document-1', published: '2024-05-12', polarity: 'affirmed' });
      expect(claim.confidence).toBeGreaterThan(0);
      expect(claim.confidence).toBeLessThanOrEqual(1);
    }
    expect(new Set(claims.all.map((c) => c.id)).size).toBe(claims.all.length);
  });

  test('of a relationship joins kinds that its type allows, and takes both of its nodes for granted', () => {
    const kinds = new Map(
      claims.all.flatMap((c) => (c.assertion.element === 'node' ? [[c.key, c.assertion.kind] as const] : [])),
    );
    for (const { assertion, premises } of claims.all) {
      if (assertion.element !== 'relationship') continue;
      const { from, to } = relationshipOf(assertion.type);
      expect(from).toContain(kinds.get(assertion.from));
      expect(to).toContain(kinds.get(assertion.to));
      expect(premises).toEqual(expect.arrayContaining([assertion.from, assertion.to]));
    }
    // What is taken for granted is claimed in the same document, or all would fall.
    const keys = new Set(claims.all.map((c) => c.key));
    expect(claims.all.flatMap((c) => c.premises).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('is the same each time, and its key the same in every document', () => {
    expect(new Claims(FULL).all).toEqual(claims.all);
    const other = new Claims(FULL, '2024-05-12', 'document-2');
    const keysOf = (c: Claims) => [...new Set(c.all.map((x) => x.key))].filter((key) => !key.startsWith('commitment-'));
    const shared = keysOf(claims).filter((key) => !/^(made|to|announced|about|made-at)-/.test(key));
    expect(keysOf(other)).toEqual(expect.arrayContaining(shared));
    expect(other.all.some((c) => claims.all.some((d) => d.id === c.id))).toBe(false);
  });

  test('the same words for the same thing are one claim, by the surer rule', () => {
    const twice = new Claims({
      actors: [
        person('a1', 'Ana Silva', { confidence: 0.5, rule: 'weak' }),
        person('a2', 'Silva Ana', { confidence: 0.8, rule: 'strong' }),
      ],
    });
    expect(twice.node('person').claim).toMatchObject({ confidence: 0.8, rule: 'strong' });
  });

  test('two quotations are two claims for one key', () => {
    const two = [...ground().evidence, ...ground('They agreed to train officers.').evidence];
    const persons = new Claims({ actors: [person('a1', 'Ana Silva', { evidence: two })] }).nodes('person');
    expect(persons).toHaveLength(2);
    expect(persons[0]?.key).toBe(persons[1]?.key);
    expect(persons[0]?.claim.id).not.toBe(persons[1]?.claim.id);
  });

  test('a month or a year of publication is known on its last day', () => {
    expect(new Claims({}, '2024-02').all[0]?.published).toBe('2024-02-29');
    expect(new Claims({}, '2024').all[0]?.published).toBe('2024-12-31');
    expect(new Claims({}, null).all[0]?.published).toBeNull();
  });

  test('a denial stays one', () => {
    expect(new Claims({ meetings: [meeting({ polarity: 'denied' })] }).node('meeting').claim.polarity).toBe('denied');
  });
});

describe('actors', () => {
  const idOf = (actor: RecordActor, others: RecordActor[] = []): string | undefined =>
    new Claims({ actors: [actor, ...others] }).all[0]?.key;

  test('countries are known by their code, whatever a text calls them', () => {
    const burma = new Claims({ actors: [country('b', 'Burma', 'MMR')] }).node('country');
    expect(burma).toMatchObject({
      key: 'country-MMR',
      properties: { name: 'Myanmar', code: 'MMR', aliases: ['Burma'] },
    });
  });

  test('people by their name, in any order and with or without accents', () => {
    expect(idOf(person('x', 'Munkhbaatar Lhagva'))).toBe(idOf(person('y', 'Lhagva, Mönkhbaatar'.replace('ö', 'u'))));
    expect(idOf(person('x', 'Zsófia Kovács'))).toBe(idOf(person('y', 'Zsofia KOVACS')));
    expect(idOf(person('x', 'Ana Silva'))).not.toBe(idOf(person('y', 'Ana Souza')));
  });

  test('bodies by their name and their state', () => {
    const ministry = (state?: string) => body('o', 'Ministry of the Interior', state ? { country: state } : {});
    const ids = [idOf(ministry('b1'), [BRAZIL, GHANA]), idOf(ministry('b2'), [BRAZIL, GHANA]), idOf(ministry())];
    expect(new Set(ids).size).toBe(3);
    expect(idOf(body('o', 'the Lagoon Union'))).toBe(idOf(body('p', 'Lagoon Union')));
    expect(idOf(person('x', 'Lagoon Union'))).not.toBe(idOf(body('p', 'Lagoon Union')));
  });

  test('a state’s organ is part of it', () => {
    const claims = new Claims({ actors: [BRAZIL, body('o', 'Federal Police', { country: 'b1' })] });
    expect(claims.relationship('PART_OF')).toMatchObject({ from: claims.node('organization').key, to: 'country-BRA' });
  });
});

describe('positions', () => {
  test('are held, and are of a body and a country', () => {
    const claims = new Claims({
      actors: [ANA, GHANA, body('o', 'Ministry of the Interior', { country: 'b2' })],
      positions: [position('a1', { organization: 'o', country: 'b2' })],
    });
    const { key, properties } = claims.node('position');
    expect(properties).toMatchObject({ title: 'Minister of the Interior', rank: 'minister' });
    expect(claims.relationship('HELD')).toMatchObject({ from: claims.node('person').key, to: key });
    expect(
      claims
        .relationships('OF')
        .map((r) => r.to)
        .sort(),
    ).toEqual(['country-GHA', claims.node('organization').key].sort());
  });

  test('of the same title in two countries are two', () => {
    const claims = new Claims({ positions: [position('a1', { country: 'b1' }), position('a2', { country: 'b2' })] });
    expect(new Set(claims.nodes('position').map((n) => n.key)).size).toBe(2);
  });
});

describe('meetings', () => {
  const key = (parts: Partial<ExtractionRecord>, document?: string): string =>
    new Claims(parts, '2024-05-12', document).node('meeting').key;

  test('of the same people on the same day are one in all documents', () => {
    const day = { meetings: [meeting({ date: '2024-05-10' })] };
    const told = {
      // Other local ids, another order, the name the other way round.
      actors: [person('x', 'Okoro Ben'), person('y', 'Ana Silva'), GHANA],
      meetings: [meeting({ id: 'm9', participants: ['x', 'y'], date: '2024-05-10', place: 'Accra' })],
    };
    expect(key(told, 'document-2')).toBe(key(day, 'document-1'));
  });

  test('on another day, of another precision or with others are not', () => {
    const keys = [
      key({ meetings: [meeting({ date: '2024-05-10' })] }),
      key({ meetings: [meeting({ date: '2024-05-11' })] }),
      key({ meetings: [meeting({ date: '2024-05-01' })] }),
      key({ meetings: [meeting({ date: '2024-05' })] }),
      key({ meetings: [meeting({ date: '2024-05-10', participants: ['a1', 'b2'] })] }),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  test('without a day are one within their document only', () => {
    const undated = { meetings: [meeting()] };
    expect(key(undated, 'document-1')).toBe(key(undated, 'document-1'));
    expect(key(undated, 'document-1')).not.toBe(key(undated, 'document-2'));
  });

  test('tell their days and take all participants', () => {
    const claims = new Claims({ meetings: [meeting({ date: '2024-05', mode: 'call' })] });
    expect(claims.node('meeting').properties).toMatchObject({
      dateFrom: '2024-05-01',
      dateTo: '2024-05-31',
      datePrecision: 'month',
      mode: 'call',
    });
    expect(claims.node('meeting').properties.name).toBe('Ana Silva – Ben Okoro, May 2024');
    expect(
      claims
        .relationships('PARTICIPATED_IN')
        .map((r) => r.from)
        .sort(),
    ).toEqual(
      claims
        .nodes('person')
        .map((n) => n.key)
        .sort(),
    );
  });

  test('of one with itself are none', () => {
    const same = new Claims({ actors: [ANA, person('a2', 'SILVA Ana')], meetings: [meeting()] });
    expect(same.nodes('meeting')).toEqual([]);
    expect(same.relationships('PARTICIPATED_IN')).toEqual([]);
  });

  test('take place somewhere, in a country where the name says which', () => {
    const inAccra = new Claims({ meetings: [meeting({ place: 'Accra' })] });
    expect(inAccra.node('place').properties).toEqual({ name: 'Accra' });
    expect(inAccra.relationship('TOOK_PLACE_IN')).toMatchObject({
      from: inAccra.node('meeting').key,
      to: inAccra.node('place').key,
    });
    expect(inAccra.relationships('LOCATED_IN')).toEqual([]);
    const inKenya = new Claims({ meetings: [meeting({ place: 'Kenya' })] });
    expect(inKenya.relationship('LOCATED_IN')).toMatchObject({ from: inKenya.node('place').key, to: 'country-KEN' });
    expect(inKenya.nodes('country').find((n) => n.key === 'country-KEN')?.claim.basis).toBe('inferred');
  });
});

describe('representation', () => {
  const held = { positions: [position('a1', { country: 'b1' }), position('a2', { country: 'b2' })] };

  test('a country is there through who speaks for it, and only while that stands', () => {
    const claims = new Claims({ ...held, meetings: [meeting({ date: '2024-05-10' })] });
    const represented = claims.relationships('REPRESENTED_IN');
    expect(represented.map((r) => r.from).sort()).toEqual(['country-BRA', 'country-GHA']);
    const brazil = represented.find((r) => r.from === 'country-BRA');
    const ana = claims.nodes('person').find((n) => n.properties.name === 'Ana Silva')?.key ?? '';
    expect(brazil?.properties).toEqual({ through: [ana] });
    expect(brazil?.claim).toMatchObject({ basis: 'inferred' });
    expect(brazil?.claim.confidence).toBeLessThan(claims.node('meeting').claim.confidence);
    const presence = claims.relationships('PARTICIPATED_IN').find((r) => r.from === ana)?.claim.key;
    const holds = claims.relationships('HELD').find((r) => r.from === ana)?.claim.key;
    const of = claims.relationships('OF').find((r) => r.to === 'country-BRA')?.claim.key;
    expect(brazil?.claim.premises).toEqual(expect.arrayContaining([presence, holds, of]));
  });

  test('also at a session, and through a state’s organ', () => {
    const claims = new Claims({
      actors: [ANA, BRAZIL, GHANA, body('o', 'Ghana Police Service', { country: 'b2' })],
      positions: [position('a1', { country: 'b1' })],
      forums: [forum({ edition: '2024' })],
      participations: [attended('a1', 'speaker'), attended('o')],
    });
    expect(
      claims
        .relationships('ATTENDED')
        .map((r) => r.properties.role)
        .sort(),
    ).toEqual(['attendee', 'speaker']);
    expect(
      claims
        .relationships('REPRESENTED_IN')
        .map((r) => `${r.from} ${r.to.split('-')[0]}`)
        .sort(),
    ).toEqual(['country-BRA session', 'country-GHA session']);
  });

  test('of one who holds positions of two countries, through the first that is told', () => {
    const claims = new Claims({
      positions: [position('a1', { country: 'b1' }), position('a1', { title: 'Envoy', country: 'b2' })],
      meetings: [meeting()],
    });
    expect(claims.relationships('REPRESENTED_IN').map((r) => r.from)).toEqual(['country-BRA']);
  });

  test('through each of two delegates of one sentence, of whom either stands without the other', () => {
    const claims = new Claims({
      actors: [ANA, BEN, BRAZIL, GHANA, person('a3', 'Cesar Lima')],
      positions: [
        position('a1', { country: 'b1' }),
        position('a2', { country: 'b2' }),
        position('a3', { title: 'Deputy Minister', country: 'b1' }),
      ],
      meetings: [meeting({ participants: ['a1', 'a3', 'a2'] })],
    });
    const brazil = claims.relationships('REPRESENTED_IN').filter((r) => r.from === 'country-BRA');
    const delegates = claims
      .nodes('person')
      .filter((n) => n.properties.name !== 'Ben Okoro')
      .map((n) => n.key);
    expect(brazil.flatMap((r) => r.properties.through).sort()).toEqual(delegates.sort());
    const standing = standingClaims(claims.all, []).standing;
    const shown = contributionsOf(standing).get(brazil[0]?.claim.key ?? '');
    expect(shown?.votes.get('through')).toEqual(delegates.sort());
    expect(new Set(brazil.map((r) => r.claim.id)).size).toBe(2);
    // Each rests on the presence of its own delegate alone.
    for (const { claim, properties } of brazil) {
      const others = claims
        .relationships('PARTICIPATED_IN')
        .filter((r) => r.from !== (properties.through as string[])[0]);
      expect(claim.premises).not.toEqual(expect.arrayContaining([others[0]?.claim.key]));
    }
  });

  test('not through one who speaks for an intergovernmental body', () => {
    const claims = new Claims({
      actors: [ANA, BEN, GHANA, body('o', 'Lagoon Union', { category: 'intergovernmental' })],
      positions: [position('a1', { title: 'Secretary General', organization: 'o' }), position('a2', { country: 'b2' })],
      meetings: [meeting()],
    });
    expect(claims.relationships('REPRESENTED_IN').map((r) => r.from)).toEqual(['country-GHA']);
  });

  test('not through a position that another document tells', () => {
    expect(new Claims({ meetings: [meeting()] }).relationships('REPRESENTED_IN')).toEqual([]);
  });
});

describe('forums and sessions', () => {
  const session = (parts: Partial<ExtractionRecord>, date?: string | null) => new Claims(parts, date).node('session');

  test('a session of a stated year', () => {
    const claims = new Claims({
      forums: [forum({ name: 'the Lagoon Forum', edition: '2024', start: '2024-05-10', end: '2024-05-11' })],
    });
    expect(claims.node('forum').properties).toEqual({ name: 'Lagoon Forum' });
    expect(claims.node('session')).toMatchObject({
      properties: {
        name: 'Lagoon Forum 2024',
        edition: '2024',
        dateFrom: '2024-05-10',
        dateTo: '2024-05-11',
        datePrecision: 'interval',
      },
      claim: { basis: 'stated', confidence: 0.9 },
    });
    expect(claims.relationship('SESSION_OF')).toMatchObject({
      from: claims.node('session').key,
      to: claims.node('forum').key,
    });
  });

  test('the year of its dates is stated too', () => {
    expect(session({ forums: [forum({ start: '2023-09-01' })] })).toMatchObject({
      properties: { edition: '2023' },
      claim: { basis: 'stated' },
    });
  });

  test('without one it is inferred from a meeting at it, else from the document, and less sure', () => {
    const atIt = session({ forums: [forum()], meetings: [meeting({ date: '2022-03-01', forum: 'f1' })] });
    expect(atIt).toMatchObject({ properties: { edition: '2022' }, claim: { basis: 'inferred' } });
    expect(atIt.claim.confidence).toBeLessThan(0.9);
    expect(session({ forums: [forum()] })).toMatchObject({
      properties: { edition: '2024' },
      claim: { basis: 'inferred' },
    });
  });

  test('without any year a session is its document’s own', () => {
    const keys = ['document-1', 'document-2'].map(
      (id) => new Claims({ forums: [forum()] }, null, id).node('session').key,
    );
    expect(new Set(keys).size).toBe(2);
    expect(session({ forums: [forum()] }, null).properties).toEqual({ name: 'Lagoon Forum' });
  });

  test('of one year are one, told here as stated and there as inferred', () => {
    expect(session({ forums: [forum({ edition: '2024' })] }).key).toBe(
      session({ forums: [forum({ name: 'Lagoon forum' })] }).key,
    );
    expect(session({ forums: [forum({ edition: '2023' })] }).key).not.toBe(
      session({ forums: [forum({ edition: '2024' })] }).key,
    );
  });

  test('a meeting at it is during it; its place is in the country that the text ties it to', () => {
    const claims = new Claims({
      forums: [forum({ edition: '2024', place: 'Accra', country: 'b2' })],
      meetings: [meeting({ forum: 'f1' })],
    });
    expect(claims.relationship('DURING')).toMatchObject({
      from: claims.node('meeting').key,
      to: claims.node('session').key,
    });
    expect(claims.relationship('LOCATED_IN')).toMatchObject({ from: claims.node('place').key, to: 'country-GHA' });
    expect(claims.relationship('TOOK_PLACE_IN')).toMatchObject({
      from: claims.node('session').key,
      to: claims.node('place').key,
    });
  });
});

describe('commitments', () => {
  test('who made it, to whom, who said so, about what, where', () => {
    const claims = new Claims({
      meetings: [meeting({ date: '2024-05-10' })],
      commitments: [
        commitment({
          speaker: 'a1',
          madeAt: 'm1',
          topics: ['training', 'border-control'],
          quantity: { value: 3000, unit: 'officers' },
          from: '2025',
          until: '2026-06',
        }),
      ],
    });
    const { key, properties, claim } = claims.node('commitment');
    expect(properties).toEqual({
      name: 'Pledge: training, border control, 3,000 officers',
      kind: 'pledge',
      text: 'They agreed to train officers.',
      dateFrom: '2024-05-10',
      dateTo: '2024-05-10',
      datePrecision: 'day',
      quantity: 3000,
      unit: 'officers',
      from: '2025',
      until: '2026-06',
    });
    const ana = claims.nodes('person').find((n) => n.properties.name === 'Ana Silva')?.key;
    expect(claim.speakerId).toBe(ana);
    expect(claims.relationship('MADE')).toMatchObject({ from: 'country-BRA', to: key });
    expect(claims.relationship('TO')).toMatchObject({ from: key, to: 'country-GHA' });
    expect(claims.relationship('ANNOUNCED')).toMatchObject({ from: ana, to: key });
    expect(
      claims
        .relationships('ABOUT')
        .map((r) => r.to)
        .sort(),
    ).toEqual(['topic-border-control', 'topic-training']);
    expect(claims.relationship('MADE_AT')).toMatchObject({ from: key, to: claims.node('meeting').key });
  });

  test('made at a session', () => {
    const claims = new Claims({ forums: [forum({ edition: '2024' })], commitments: [commitment({ madeAt: 'f1' })] });
    expect(claims.relationship('MADE_AT').to).toBe(claims.node('session').key);
  });

  test('of all parties when they agree; its name is its own where it has one', () => {
    const claims = new Claims({
      commitments: [commitment({ kind: 'agreement', by: ['b1', 'b2'], to: [], name: 'Lagoon Plan' })],
    });
    expect(
      claims
        .relationships('MADE')
        .map((r) => r.from)
        .sort(),
    ).toEqual(['country-BRA', 'country-GHA']);
    expect(claims.relationships('TO')).toEqual([]);
    expect(claims.node('commitment').properties).toMatchObject({ name: 'Lagoon Plan', dateFrom: '2024-05-12' });
  });

  test('two in one sentence stay two, in two documents too', () => {
    const two = new Claims({ commitments: [commitment(), commitment({ id: 'c2', topics: ['equipment'] })] });
    expect(new Set(two.nodes('commitment').map((n) => n.key)).size).toBe(2);
    const keys = ['document-1', 'document-2'].map(
      (id) => new Claims({ commitments: [commitment()] }, '2024', id).node('commitment').key,
    );
    expect(new Set(keys).size).toBe(2);
  });
});

test('what refers to nobody is passed over', () => {
  const claims = new Claims({
    positions: [position('nobody'), position('a1', { country: 'nowhere' })],
    forums: [forum({ edition: '2024', country: 'nowhere' })],
    participations: [attended('nobody')],
    meetings: [meeting({ participants: ['a1', 'nobody'] })],
    commitments: [commitment({ by: ['nobody'], to: ['nowhere'], speaker: 'nobody', madeAt: 'm9' })],
  });
  expect(claims.nodes('meeting')).toEqual([]);
  for (const type of ['ATTENDED', 'MADE', 'TO', 'ANNOUNCED', 'MADE_AT', 'OF', 'REPRESENTED_IN'] as const)
    expect(claims.relationships(type)).toEqual([]);
});
