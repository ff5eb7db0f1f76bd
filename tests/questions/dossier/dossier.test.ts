/** From an answer to its dossier: what is kept, numbered, ranked and asked again. */
import { describe, expect, test } from 'vitest';
import type { ConnectionResponse, Path, PathQuery } from '../../../server/contract/paths.ts';
import { dossierOf } from '../../../server/questions/dossier/dossier.ts';
import { independentSources, independentSourcesOf } from '../../../server/questions/dossier/independence.ts';
import { dossierSchema } from '../../../server/questions/dossier/schema.ts';
import { answerWith, DOCUMENTS, dossier, extras, hops, node, noPath, originals } from './support.ts';

describe('a dossier', () => {
  test('is what its schema says, and nothing of it is lost on the way', () => {
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(dossier())))).toEqual(dossier());
  });

  test('has each quotation with its offsets, and the version of its document', () => {
    const { evidence, documents } = dossier();
    expect(evidence).toHaveLength(5);
    for (const { quote, start, end, documentId } of evidence) {
      const original = originals().find((o) => o.id === documentId);
      expect(original?.text.slice(start, end)).toBe(quote);
      expect(documents.find((d) => d.id === documentId)?.sha256).toBe(original?.sha256);
    }
  });

  test('has a quotation of several hops once', () => {
    const [first] = hops();
    if (!first) throw new Error('no hop');
    const again = answerWith([first, { ...first, index: 1 }]);
    const { paths, evidence } = dossierOf(again, extras());
    expect(evidence).toHaveLength(2);
    expect(paths[0]?.hops.map((h) => h.evidence)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('answers "without this source?" for each document that hops rest on', () => {
    const [mining, programme] = dossier().paths[0]?.weakPoints ?? [];
    expect(mining?.without).toEqual({ found: false, told: expect.stringMatching(/no path from Mongolia to Ghana/) });
    expect(programme?.without).toEqual({
      found: true,
      told: expect.stringMatching(/^still a path of 2 hops\. .*Ling/),
    });
  });

  test('is refused when a document that it cites is gone', () => {
    expect(() => dossierOf(answerWith(hops()), extras({ sha256: new Map() }))).toThrow(/no more in the store/);
  });

  test('ranks paths by their weakest hop: grade, then documents, then confidence', () => {
    const [met] = hops();
    if (!met) throw new Error('no hop');
    const path = (name: string, more: Partial<typeof met>): Path => ({
      ...{ hops: [{ ...met, ...more }], contacts: 1, institutionalLinks: 0, weakest: 0, weakPoints: [], told: name },
    });
    const paths = [
      path('link', { type: 'institution', grade: null, sources: 9 }),
      path('session', { grade: 'session', sources: 9 }),
      path('one document', { sources: 1, confidence: 0.99 }),
      path('two documents, doubtful', { sources: 2, confidence: 0.5 }),
      path('two documents', { sources: 2, confidence: 0.9 }),
    ];
    const told = dossierOf({ ...answerWith([]), paths }, extras()).paths.map((p) => p.told);
    expect(told).toEqual(['two documents', 'two documents, doubtful', 'one document', 'session', 'link']);
  });

  test('tells the constraints in words, by the names of things', () => {
    const parameters: Partial<PathQuery> = {
      mode: 'k-shortest',
      k: 3,
      order: 'time',
      grade: 'session',
      institutions: 'none',
      maxHops: 4,
      knownBy: '2025-10',
      since: '2024',
      until: '2025-06-30',
      sources: 2,
      confidence: 0.5,
      rank: 'minister',
      countries: ['country-CHN'],
      forum: 'forum-1',
      kinds: ['person'],
      exclude: ['gone'],
      without: ['doc-1'],
    };
    const names = new Map([
      ['country-CHN', 'China'],
      ['forum-1', 'Fjord Security Forum'],
      ['doc-1', 'A leak'],
    ]);
    const { question } = dossierOf(noPath(parameters), extras({ names }));
    expect(question.told).toBe('Which are the 3 shortest paths from Mongolia to Ghana, in order of time?');
    const told = Object.fromEntries(question.constraints.map((c) => [c.term, c.told]));
    expect(told).toMatchObject({
      'As known on': expect.stringContaining('Oct 2025'),
      'Set aside': 'A leak',
      Contacts: 'the same session, or closer',
      'Institutional links': 'none',
      'Time of the event': '2024 to 30 Jun 2025; also what may lie in it',
      'Documents of each contact': 'at least 2',
      Countries: 'at least one of the two stood for China',
      Rank: 'both held the rank of minister or a higher one',
      Forum: 'Fjord Security Forum',
      Excluded: 'gone',
      Length: 'at most 4 hops',
    });
    expect(question.parameters).toMatchObject({ knownBy: '2025-10', k: 3 });
  });

  test('of a network has its hops as one path', () => {
    const { paths: _, from: __, to: ___, more: ____, parameters: asked, ...rest } = noPath();
    const { from, to, mode, k, order, ...filters } = asked;
    const network: ConnectionResponse = {
      ...rest,
      ...{ actors: ['Mongolia', 'Ghana', 'Chile'].map((name) => node('country', name)), method: 'Each in turn.' },
      ...{ hops: hops(), weakPoints: [], groups: [['a', 'b', 'c']] },
      parameters: { ...filters, actors: [...from, ...to, 'country-CHL'] },
    };
    const made = dossierOf(network, extras());
    expect(made.question).toMatchObject({ kind: 'network', title: 'Mongolia, Ghana and Chile' });
    expect(made.paths).toMatchObject([{ weakest: 1, contacts: 2, institutionalLinks: 1 }]);
    expect(dossierOf({ ...network, hops: [] }, extras()).paths).toEqual([]);
    expect([mode, k, order]).toEqual(['shortest', 5, 'any']);
  });
});

describe('independent sources', () => {
  const summary = (id: string, publisher: string | null, url: string | null, sources: string[] = []) => ({
    ...{ id, title: id, publisher, url, published: null, language: null, sources },
  });

  test('are documents that have neither publisher nor page in common', () => {
    const wire = 'https://wire.example/1';
    expect(independentSources([])).toBe(0);
    expect(independentSources([summary('a', 'Post', null), summary('b', ' POST', null)])).toBe(1);
    expect(independentSources([summary('a', 'Post', wire), summary('b', 'Times', null, [wire])])).toBe(1);
    expect(independentSources([summary('a', null, null), summary('b', null, null)])).toBe(2);
    // The third joins the first two.
    const [a, b] = [summary('a', 'Post', null), summary('b', 'Times', wire)];
    expect(independentSources([a, b])).toBe(2);
    expect(independentSources([a, b, summary('c', 'Post', null, [wire])])).toBe(1);
  });

  test('of a contact support both sides; of a session the fewer side counts', () => {
    const [met] = hops();
    if (!met) throw new Error('no hop');
    const [a, b, c] = [summary('a', 'A', null), summary('b', 'B', null), summary('c', 'C', null)];
    const hop = { ...met, sources: 9, relationships: ['left', 'right'] };
    const supporting = new Map([
      ['left', [a, b]],
      ['right', [b, c, summary('d', 'D', null)]],
    ]);
    expect(independentSourcesOf(hop, supporting)).toBe(1);
    const session = { ...hop, grade: 'session' as const, via: node('session', 'Forum 2024') };
    expect(independentSourcesOf(session, supporting)).toBe(2);
    expect(independentSourcesOf({ ...session, sources: 1 }, supporting)).toBe(1);
    expect(independentSourcesOf({ ...met, sources: 3 }, new Map())).toBe(1);
  });
});

test('the documents of the tests are two sources', () => {
  expect(independentSources(Object.values(DOCUMENTS))).toBe(2);
});
