/** Keys, ranking, recents and the lists of the command palette. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actionFor, type KeyPress } from '../../client/app/actions.ts';
import { ACTION_GROUPS, keysOf } from '../../client/palette/action.ts';
import { linesOf } from '../../client/palette/describe.ts';
import { moved, sectionsOf } from '../../client/palette/options.ts';
import { matchOf, ranked, TIERS, wordStarts } from '../../client/palette/rank.ts';
import { keyOf, MOST_RECENT, parseRecents, type Recent, used } from '../../client/palette/recent.ts';
import { shortcutGroups } from '../../client/palette/shortcut-rows.ts';
import { palette as french } from '../../client/strings/fr/palette.ts';
import { node } from './support.ts';

const action = (id: string, part: Partial<Action> = {}): Action => ({
  id,
  label: id,
  group: 'Graph',
  isOffered: () => true,
  run: () => undefined,
  ...part,
});
const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
});
const marked = (text: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map((r) => text.slice(r.start, r.end));

describe('the action that a key asks for', () => {
  const actions = [
    'mod+z',
    'mod+shift+z',
    'e',
    'shift+e',
    '?',
    '+',
    '-',
    '0',
    '/',
    'Delete',
    'Escape',
    'mod++',
    'alt+ArrowUp',
  ].map((shortcut) => action(shortcut, { shortcut }));
  const asked = (key: string, part?: Partial<KeyPress>) => actionFor(press(key, part), actions)?.id ?? null;

  test('Ctrl and ⌘ are the same, and no other modifier slips in', () => {
    expect(asked('z', { ctrlKey: true })).toBe('mod+z');
    expect(asked('z', { metaKey: true })).toBe('mod+z');
    expect(asked('Z', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z');
    expect(asked('z')).toBeNull();
    expect(asked('z', { ctrlKey: true, altKey: true })).toBeNull();
    expect(asked('e', { ctrlKey: true })).toBeNull();
    expect(asked('?', { ctrlKey: true, shiftKey: true })).toBeNull();
  });
  test('letters count without regard to case, Shift does', () => {
    expect(asked('E')).toBe('e');
    expect(asked('E', { shiftKey: true })).toBe('shift+e');
    expect(asked('e', { shiftKey: true })).toBe('shift+e');
  });
  test.each(['?', '+', '-', '0', '/'])('%s is the same with and without Shift, as the layout has it', (key) => {
    expect(asked(key)).toBe(key);
    expect(asked(key, { shiftKey: true })).toBe(key);
  });
  test('what means the same as another key answers for it, unless it has an action of its own', () => {
    expect(asked('=')).toBe('+');
    expect(asked('=', { metaKey: true })).toBe('mod++');
    expect(asked('Backspace')).toBe('Delete');
    const own = action('own', { shortcut: 'Backspace' });
    expect(actionFor(press('Backspace'), [...actions, own])?.id).toBe('own');
  });
  test('named keys need exactly their modifiers', () => {
    expect(asked('Escape')).toBe('Escape');
    expect(asked('Delete', { shiftKey: true })).toBeNull();
    expect(asked('ArrowUp', { altKey: true })).toBe('alt+ArrowUp');
    expect(asked('ArrowUp')).toBeNull();
  });
  test('a layout without Latin letters is read by the place of the key', () => {
    expect(asked('у', { code: 'KeyE' })).toBe('e');
    expect(asked('я', { code: 'KeyZ', ctrlKey: true })).toBe('mod+z');
    // A Latin letter is what it says, wherever it stands: Z and Y change places in German.
    expect(asked('y', { code: 'KeyZ', ctrlKey: true })).toBeNull();
  });
  test('only what is offered answers; of two with one shortcut the one that is', () => {
    const off = action('off', { shortcut: 'c', isOffered: () => false });
    expect(actionFor(press('c'), [off])).toBeNull();
    expect(actionFor(press('c'), [off, action('on', { shortcut: 'c' })])?.id).toBe('on');
  });
});

describe('keys as they are shown', () => {
  test('follow the shortcut, unless others are given', () => {
    expect(keysOf({ shortcut: 'mod+shift+z' }, false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keysOf({ shortcut: 'mod+shift+z' }, true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keysOf({ shortcut: 'mod++' }, false)).toEqual(['Ctrl', '+']);
    expect(keysOf({ shortcut: '+', keys: ['+', '='] }, false)).toEqual(['+', '=']);
    expect(keysOf({}, false)).toEqual([]);
  });
  test('are listed by group, with the fixed ones first and nothing without keys', () => {
    const groups = shortcutGroups(
      [
        action('Shortcuts', { group: 'Help', shortcut: '?' }),
        action('Expand', { shortcut: 'e', isOffered: () => false }),
        action('Tidy'),
        action('Grid', { group: 'Layout' }),
      ],
      [{ group: 'Graph', keys: ['↑', '↓'], label: 'Walk' }],
      false,
    );
    expect(groups).toEqual([
      {
        group: 'Graph',
        rows: [
          { label: 'Walk', keys: ['↑', '↓'] },
          { label: 'Expand', keys: ['E'] },
        ],
      },
      { group: 'Help', rows: [{ label: 'Shortcuts', keys: ['?'] }] },
    ]);
  });
});

test('keys and groups have their French names', () => {
  expect(french.keys).toMatchObject({ Shift: 'Maj', Enter: 'Entrée', Esc: 'Échap', Delete: 'Suppr' });
  expect(ACTION_GROUPS.map((group) => french.groups[group])).toEqual([
    'Graphe',
    'Sélection',
    'Disposition',
    'Affichage',
    'Aller à',
    'Aide',
  ]);
  expect(french.nothing('gahna')).toContain('«\u00a0gahna\u00a0»');
});

describe('ranking', () => {
  const label = 'Find a path from here';
  test.each([
    ['find a p', 'prefix', ['Find', 'a', 'p']],
    ['path fi', 'words', ['Fi', 'path']],
    ['fp', 'initials', ['F', 'p']],
    ['ath', 'subsequence', ['ath']],
    ['fdph', 'subsequence', ['F', 'd', 'p', 'h']],
  ] as const)('%s matches by %s', (query, tier, letters) => {
    const match = matchOf(label, query);
    expect(match?.tier).toBe(tier);
    expect(marked(label, match?.ranges ?? [])).toEqual(letters);
  });
  test('what is not there does not match, and signs alone match nothing', () => {
    expect(matchOf(label, 'paths')).toBeNull();
    expect(matchOf(label, '!!')).toBeNull();
    expect(matchOf(label, ' ')).toEqual({ tier: 'prefix', ranges: [] });
  });
  test('two terms need two words, the longer choosing first', () => {
    expect(matchOf('Path', 'pa pa')).toBeNull();
    expect(matchOf('Parallel path', 'p para')?.tier).toBe('words');
  });
  test('accents do not count, and the marks stand on the letters as written', () => {
    for (const name of ['Mönkhbaatar', 'Mönkhbaatar'.normalize('NFD')]) {
      const match = matchOf(name, 'monk');
      expect(match?.tier).toBe('prefix');
      expect(marked(name, match?.ranges ?? []).map((m) => m.normalize('NFC'))).toEqual(['Mönk']);
    }
    expect(matchOf('Монгол Улс', 'улс')?.tier).toBe('words');
    expect(matchOf('中国外交部', '中国')?.tier).toBe('prefix');
  });
  test('better tiers first, the last used first among equals, else as given', () => {
    const labels = ['Reopen the file', 'Hide others', 'Open a view', 'Open a file', 'Save, open'];
    const order = ranked(
      labels,
      'open',
      (l) => l,
      (l) => (l === 'Open a file' ? 0 : 9),
    );
    expect(order.map((r) => r.item)).toEqual(['Open a file', 'Open a view', 'Save, open', 'Reopen the file']);
  });
  test('marks of what another found are the beginnings of words that were typed', () => {
    expect(marked('Ministry of Foreign Affairs', wordStarts('Ministry of Foreign Affairs', 'foreign min'))).toEqual([
      'Min',
      'Foreign',
    ]);
    expect(wordStarts('Ghana', 'gahna')).toEqual([]);
  });

  const words = fc.array(fc.stringMatching(/^[a-zäöé]{1,6}$/), { minLength: 1, maxLength: 5 });
  test('a label matches its own beginning as a prefix, its words in any order, its letters in order', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.infiniteStream(fc.boolean()), (ws, cut, keep) => {
        const text = ws.join(' ');
        const start = text.slice(0, 1 + (cut % text.length));
        expect(matchOf(text, start)?.tier).toBe('prefix');
        expect(['prefix', 'words']).toContain(matchOf(text, [...ws].reverse().join(' '))?.tier);
        const some = [...text].filter(() => keep.next().value).join('');
        expect(matchOf(text, some.replaceAll(' ', ''))).not.toBeNull();
      }),
    );
  });
  test('marks are in order, apart and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 4 }), (text, query) => {
        let last = -1;
        for (const { start, end } of [...(matchOf(text, query)?.ranges ?? [])]) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
  test('ranking keeps just what matches, by tier', () => {
    const letters = fc.stringMatching(/^[abc ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(letters), letters, (labels, query) => {
        const order = ranked(labels, query, (l) => l);
        const expected = labels.filter((l) => matchOf(l, query) !== null);
        expect(order.map((r) => r.item).sort()).toEqual(expected.sort());
        const tiers = order.map((r) => TIERS.indexOf(r.match.tier));
        expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
      }),
    );
  });
});

describe('recents', () => {
  const recent = fc.oneof(
    fc.constantFrom('fit', 'undo', 'help').map((id): Recent => ({ type: 'action', id })),
    fc.integer({ min: 0, max: 12 }).map((n): Recent => ({ type: 'node', node: node(`n${n}`) })),
  );
  test('the last used comes first, each once, and no more than are kept; storing changes nothing', () => {
    fc.assert(
      fc.property(fc.array(recent, { minLength: 1, maxLength: 40 }), (uses) => {
        const kept = uses.reduce<Recent[]>(used, []);
        const lastFirst = [...new Set(uses.map(keyOf).reverse())].slice(0, MOST_RECENT);
        expect(kept.map(keyOf)).toEqual(lastFirst);
        expect(parseRecents(JSON.stringify(kept))).toEqual(kept);
      }),
    );
  });
  test('a node used again is kept as it is now', () => {
    const before: Recent = { type: 'node', node: node('w', 'person', { name: 'Wang' }) };
    const now: Recent = { type: 'node', node: node('w', 'person', { name: 'Wang Yi' }) };
    expect(used([before], now)).toEqual([now]);
  });
  test('what cannot be read is left out', () => {
    expect(parseRecents(null)).toEqual([]);
    expect(parseRecents('{')).toEqual([]);
    expect(parseRecents('{"type":"action"}')).toEqual([]);
    expect(parseRecents('[1, {"type":"action","id":"fit"}, {"type":"node","node":{"id":"x"}}]')).toEqual([
      { type: 'action', id: 'fit' },
    ]);
  });
});

describe('what the palette lists', () => {
  const fit = action('fit', { label: 'Fit the graph to the screen', group: 'View' });
  const undo = action('undo', { label: 'Undo' });
  const hide = action('hide', { label: 'Hide the selected node', group: 'Selection', isOffered: () => false });
  const ghana = node('ghana', 'country', { name: 'Ghana' });
  const found = (name: string, matched = name) => ({ node: node(name, 'person', { name }), score: 1, matched });
  const listed = (part: Partial<Parameters<typeof sectionsOf>[0]>) =>
    sectionsOf({ query: '', actions: [fit, undo, hide], recents: [], found: [], settled: true, ...part }).map(
      ({ name, options }) => [name, ...options.map((o) => o.label.text)],
    );

  test('at rest: what was used last, then the other actions by group; nothing twice, nothing that cannot be done', () => {
    const recents: Recent[] = [
      { type: 'action', id: 'hide' },
      { type: 'action', id: 'gone' },
      { type: 'node', node: ghana },
      { type: 'action', id: 'undo' },
    ];
    expect(listed({ recents })).toEqual([
      ['Recent', 'Ghana', 'Undo'],
      ['Actions', 'Fit the graph to the screen'],
    ]);
    expect(listed({})).toEqual([['Actions', 'Undo', 'Fit the graph to the screen']]);
  });
  test('an action that is named comes first', () => {
    expect(listed({ query: 'gra', found: [found('Grace Mensah')] })).toEqual([
      ['Actions', 'Fit the graph to the screen'],
      ['Nodes', 'Grace Mensah'],
    ]);
  });
  test('one that only holds the letters comes after the nodes, and not before they are known', () => {
    const query = 'ndo';
    expect(listed({ query, found: [found('Ndofor')] })).toEqual([
      ['Nodes', 'Ndofor'],
      ['Actions', 'Undo'],
    ]);
    expect(listed({ query, settled: false })).toEqual([]);
  });
  test('a node used last that answers as well as the best is there at once and first', () => {
    const recents: Recent[] = [{ type: 'node', node: ghana }];
    expect(listed({ query: 'gha', recents, settled: false })).toEqual([['Nodes', 'Ghana']]);
    expect(listed({ query: 'gha', recents, found: [found('Ghali'), { ...found('Ghana'), node: ghana }] })).toEqual([
      ['Nodes', 'Ghana', 'Ghali'],
    ]);
  });
  test('a node found by another of its names shows that name', () => {
    const [section] = sectionsOf({
      query: 'gold',
      actions: [],
      recents: [],
      found: [{ node: ghana, score: 1, matched: 'Gold Coast' }],
      settled: true,
    });
    expect(section?.options[0]).toMatchObject({ alias: { text: 'Gold Coast', ranges: [{ start: 0, end: 4 }] } });
  });
  test('nodes of one name are told apart', () => {
    const li = (id: string, part = {}) => node(id, 'person', { name: 'Li Wei', ...part });
    const plain = linesOf([li('a'), node('b')]);
    expect(plain.get('a')).toBe('Person · 1 source');
    const lines = linesOf([
      li('a', { properties: { aliases: ['Minister Li'] } }),
      li('b'),
      li('c'),
      li('d', { firstKnown: '2024-01-02' }),
    ]);
    expect(new Set(lines.values()).size).toBe(4);
    expect(lines.get('a')).toContain('Minister Li');
    expect(lines.get('d')).toContain('2024');
  });
});

describe('moving in the list', () => {
  test('arrows go round, pages and ends stop', () => {
    expect(moved('ArrowDown', 2, 3)).toBe(0);
    expect(moved('ArrowUp', 0, 3)).toBe(2);
    expect(moved('PageDown', 1, 4)).toBe(3);
    expect(moved('PageUp', 1, 4)).toBe(0);
    expect(moved('Home', 3, 4)).toBe(0);
    expect(moved('End', 0, 4)).toBe(3);
    expect(moved('x', 0, 4)).toBeNull();
    expect(moved('ArrowDown', -1, 0)).toBeNull();
  });
  test('never leads outside', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(keys), (count, presses) => {
        const at = presses.reduce((i, key) => moved(key, i, count) ?? i, 0);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(count);
      }),
    );
  });
});
