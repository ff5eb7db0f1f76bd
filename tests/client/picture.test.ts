/** Groups, colours, contacts and communities: what is drawn of the view, as pure functions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnElements } from '../../client/graph-view/elements.ts';
import { type Grouping, USUAL_APPEARANCE } from '../../client/view/appearance.ts';
import { communitiesOf } from '../../client/view/communities.ts';
import { type Facets, NO_FACETS } from '../../client/view/facets.ts';
import { groupKeyOf, groupsOf, keyOfGroup, withGroups } from '../../client/view/groups.ts';
import { isContactLine, throughContacts } from '../../client/view/lens.ts';
import { REST, TINTS, tintsOf } from '../../client/view/tints.ts';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { joins, node as plainNode } from './support.ts';

const node = (id: string, kind: Node['kind'] = 'person', properties: Node['properties'] = {}): Node =>
  plainNode(id, kind, { name: id.toUpperCase(), properties });
const relationship = (type: RelationshipType, from: string, to: string): Relationship =>
  joins(from, to, type, { id: `${from}-${type}-${to}` });
const attended = (event: string, ...actors: string[]): Relationship[] =>
  actors.map((a) => relationship('PARTICIPATED_IN', a, event));

const norway = node('norway', 'country');
const kenya = node('kenya', 'country');
const people = ['ada', 'ben', 'cem'].map((id) => node(id));
const facets: Facets = {
  country: new Map([
    ['norway', norway],
    ['ada', norway],
    ['ben', norway],
    ['kenya', kenya],
  ]),
  community: new Map(),
};

describe('groups', () => {
  const nodes = [norway, kenya, ...people];
  const byCountry: Grouping = { by: 'country', opened: [] };

  test('are of at least two that share it; the others stand alone', () => {
    const [group, ...others] = groupsOf(nodes, byCountry, facets);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ key: 'norway', kind: 'country', label: 'NORWAY · 3 nodes' });
    expect(group?.members.map((m) => m.id)).toEqual(['norway', 'ada', 'ben']);
    expect(keyOfGroup(group?.id ?? '')).toBe('norway');
    expect(keyOfGroup('norway')).toBeNull();
  });

  test('that are opened are drawn one by one, and know where they belong', () => {
    expect(groupsOf(nodes, { by: 'country', opened: ['norway'] }, facets)).toEqual([]);
    expect(groupKeyOf(people[0] as Node, byCountry, facets)).toBe('norway');
    expect(groupKeyOf(people[2] as Node, byCountry, facets)).toBeNull();
  });

  test('take no step of a drawn path in', () => {
    const [group] = groupsOf(nodes, byCountry, facets, new Set(['ada']));
    expect(group?.members.map((m) => m.id)).toEqual(['norway', 'ben']);
  });

  test('by kind are named by their number', () => {
    expect(groupsOf(nodes, { by: 'kind', opened: [] }, NO_FACETS).map((g) => g.label)).toEqual([
      '2 countries',
      '3 people',
    ]);
  });

  test('keep every relationship that leaves them, and none within', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 }),
        fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
        (pairs, countries) => {
          const all = countries.map((_, i) => node(`n${i}`));
          const heads = [0, 1, 2, 3].map((c) => node(`c${c}`, 'country'));
          const country = new Map(countries.flatMap((c, i) => (c > 0 ? [[`n${i}`, heads[c] as Node] as const] : [])));
          const links = pairs.map(([a, b], i) => ({ ...relationship('PART_OF', `n${a}`, `n${b}`), id: `r${i}` }));
          const groups = groupsOf(all, byCountry, { ...NO_FACETS, country });
          const { nodes: single, relationships } = withGroups(all, links, groups);
          const drawnIds = new Set([...single.map((n) => n.id), ...groups.map((g) => g.id)]);
          const members = groups.flatMap((g) => g.members.map((m) => m.id));
          expect([...single.map((n) => n.id), ...members].sort()).toEqual(all.map((n) => n.id).sort());
          const homeOf = (id: string) => groups.find((g) => g.members.some((m) => m.id === id))?.id ?? id;
          expect(relationships.map((r) => r.id)).toEqual(
            links.filter((r) => homeOf(r.from) !== homeOf(r.to)).map((r) => r.id),
          );
          for (const r of relationships) expect(drawnIds.has(r.from) && drawnIds.has(r.to)).toBe(true);
        },
      ),
    );
  });

  test('are drawn as one node, and their lines as one with its count', () => {
    const relationships = [...attended('talks', 'ada', 'ben'), relationship('PARTICIPATED_IN', 'norway', 'talks')];
    const groups = groupsOf([...nodes, node('talks', 'meeting')], byCountry, facets);
    const drawn = drawnElements({ nodes: [...nodes, node('talks', 'meeting')], relationships, groups });
    expect(drawn.nodes.map((n) => [n.id, n.group])).toEqual([
      ['kenya', 0],
      ['cem', 0],
      ['talks', 0],
      ['group-norway', 3],
    ]);
    expect(drawn.edges).toMatchObject([{ source: 'group-norway', target: 'talks', count: 3, directed: false }]);
  });
});

describe('colours', () => {
  test('tell kinds unless something else is asked for', () => {
    expect(tintsOf(people, 'kind', facets)).toEqual({ of: new Map(), legend: [] });
  });
  test('go to the largest first, and one grey to the rest', () => {
    const { of, legend } = tintsOf([norway, kenya, ...people], 'country', facets);
    expect(legend).toEqual([{ tint: 0, label: 'NORWAY', count: 3 }]);
    expect([of.get('ada'), of.get('kenya'), of.get('cem')]).toEqual([0, REST, REST]);
  });
  test('are no more than can be told apart', () => {
    const heads = Array.from({ length: 20 }, (_, i) => node(`c${i}`, 'country'));
    const all = heads.flatMap((_, i) => [node(`a${i}`), node(`b${i}`)]);
    const country = new Map(all.map((n) => [n.id, heads[Number(n.id.slice(1))] as Node]));
    expect(tintsOf(all, 'country', { ...NO_FACETS, country }).legend).toHaveLength(TINTS);
  });
});

describe('contacts instead of events', () => {
  const talks = node('talks', 'meeting', { dateFrom: '2025-09-16', dateTo: '2025-09-16' });
  const summit = node('summit', 'session');
  const place = node('nairobi', 'place');
  const relationships = [
    ...attended('talks', 'ada', 'cem'),
    ...['ada', 'ben', 'cem'].map((a) => relationship('ATTENDED', a, 'summit')),
    relationship('TOOK_PLACE_IN', 'talks', 'nairobi'),
    relationship('PART_OF', 'ben', 'kenya'),
  ];
  const lens = throughContacts([norway, kenya, ...people, talks, summit, place], relationships, facets);

  test('join those of different sides, once, by their closest event', () => {
    expect(lens.contacts).toEqual([
      { id: 'contact-ada|cem', from: 'ada', to: 'cem', events: ['talks', 'summit'], grade: 'meeting', sources: 1 },
      { id: 'contact-ben|cem', from: 'ben', to: 'cem', events: ['summit'], grade: 'session', sources: 1 },
    ]);
    expect(isContactLine('contact-ada|cem')).toBe(true);
  });
  test('leave no event, and nothing that only stood at one', () => {
    expect(lens.nodes.map((n) => n.id)).toEqual(['norway', 'kenya', 'ada', 'ben', 'cem']);
    expect(lens.relationships.map((r) => r.type)).toEqual(['PART_OF']);
  });
  test('an event of very many stays one', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => node(`p${i}`));
    const crowded = throughContacts([...crowd, talks], attended('talks', ...crowd.map((n) => n.id)), NO_FACETS);
    expect(crowded.contacts).toEqual([]);
    expect(crowded.nodes).toHaveLength(41);
    expect(crowded.relationships).toHaveLength(40);
  });
  test('a contact is drawn without an arrow, by how close it was', () => {
    const { edges } = drawnElements(lens);
    expect(edges.filter((e) => isContactLine(e.id)).map((e) => [e.line, e.directed, e.count])).toEqual([
      ['solid', false, 2],
      ['dotted', false, 1],
    ]);
    const plain = drawnElements({ ...lens, appearance: { ...USUAL_APPEARANCE, line: 'plain' } }).edges;
    expect(new Set(plain.map((e) => e.line))).toEqual(new Set(['solid']));
  });
});

describe('communities', () => {
  /** Two rings of five, joined by one line. */
  const ids = Array.from({ length: 10 }, (_, i) => `n${i}`);
  const nodes = ids.map((id) => node(id));
  const ring = (from: number): Relationship[] =>
    [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].flatMap((b) => (a < b ? [relationship('PART_OF', `n${from + a}`, `n${from + b}`)] : [])),
    );
  const relationships = [...ring(0), ...ring(5), relationship('PART_OF', 'n4', 'n5')];

  test('are those that are joined most among themselves, named by the best connected', () => {
    const found = communitiesOf(nodes, relationships);
    expect(ids.map((id) => found.get(id)?.id)).toEqual([
      ...Array.from({ length: 5 }, () => 'n4'),
      ...Array.from({ length: 5 }, () => 'n5'),
    ]);
  });
  test('are the same in whatever order the graph comes; who is alone has none', () => {
    const turned = communitiesOf([node('alone'), ...[...nodes].reverse()], [...relationships].reverse());
    expect(turned).toEqual(communitiesOf(nodes, relationships));
    expect(turned.has('alone')).toBe(false);
    expect(communitiesOf([], [])).toEqual(new Map());
  });
});

test('size follows the measure that is asked for', () => {
  const nodes = [{ ...node('ada'), sources: 30 }, node('ben')];
  const sizes = (size: 'connections' | 'documents' | 'same'): number[] =>
    drawnElements({ nodes, relationships: [], appearance: { ...USUAL_APPEARANCE, size } }).nodes.map((n) => n.size);
  const [a = 0, b = 0] = sizes('documents');
  expect(a).toBeGreaterThan(b);
  expect(new Set(sizes('connections')).size).toBe(1);
  expect(new Set(sizes('same')).size).toBe(1);
});
