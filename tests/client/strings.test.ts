import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/strings/en/index.ts';
import { later as laterEn } from '../../client/strings/en/later.ts';
import { fr } from '../../client/strings/fr/index.ts';
import { later as laterFr } from '../../client/strings/fr/later.ts';
import { languageFor } from '../../client/strings/language.ts';
import { KINDS } from '../../server/model/kinds.ts';
import { RELATIONSHIPS } from '../../server/model/relationships.ts';
import { dateInWords, intervalInWords } from '../../server/model/wording.ts';
import { looseTexts } from './strings/loose.ts';
import { samples, type Texts, textsOf } from './strings/samples.ts';

/** The same in both languages: what is written alike, and what joins parts without a word. */
const ALIKE = [
  /^annotations\.placeholder\.text$/,
  /^canvas\.contact\.caption$/,
  /^canvas\.look\.(sizes|widths)\.documents$/,
  /^common\.(document|source)\(/,
  /^common\.(listed|either)\(\["[^,]*"\]/,
  /^common\.(number|confidence)\(/,
  /^common\.messages$/,
  /^console\.(placeholder|answer\.csv)$/,
  /^console\.answer\.(ms|node)\(/,
  /^console\.parameters\.types\.json$/,
  /^contacts\.pair\.contacts$/,
  /^dates\.(period|interval|date)\(/,
  /^dates\.months\./,
  /^details\.(supported|support)\(/,
  /^documents\.(document|title)$/,
  /^elements\.(date|sources)$/,
  /^evidence\.support\(/,
  /^exports\.formats\.[\w-]+\.name$/,
  /^figure\.(fields\.date|grounds\.transparent|pixels\(.*|untitled|sourcesHeading)$/,
  /^filters\.(contact|documents)$/,
  /^filters\.captions\.(forum|sources)$/,
  /^filters\.period\(.*false/,
  /^home\.(documents|sources)$/,
  /^home\.meeting\(/,
  /^loading\.table\.(party\(null,"attendances"|meaning\(.*,null|field\.(date|forum)$)/,
  /^model\.(date|group\()/,
  /^model\.(grades|ofGrade)\W.*session/,
  /^model\.kinds\.(forum|session)\./,
  /^model\.ofKind\(\d+,"(forum|session)"/,
  /^model\.properties\.Mode$/,
  /^model\.values\.initiative$/,
  /^palette\.keys\.(Ctrl|Alt)$/,
  /^palette\.sections\.Actions$/,
  /^path\.(between|hopOf)\(/,
  /^path\.(dossier|pdf)$/,
  /^path\.heads\.(contact|date|sources)$/,
  /^shell\.(name|console|panel\.contacts|panel\.documents)$/,
  /^views\.description$/,
];

let english: Texts;
let french: Texts;
beforeAll(() => {
  const [calls, laterCalls] = [samples('index'), samples('later')];
  english = new Map([...textsOf(en, calls), ...textsOf(laterEn, laterCalls)]);
  french = new Map([...textsOf(fr, calls), ...textsOf(laterFr, laterCalls)]);
}, 120_000);

describe('French', () => {
  test('has each text that English has, and no other', () => {
    expect(english.size).toBeGreaterThan(300);
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('no text is empty, or shows that a part was forgotten', () => {
    for (const [path, text] of [...english, ...french]) {
      if (path.includes('null') || path.includes('[]')) continue;
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('is not English', () => {
    const same = [...english].filter(([path, text]) => french.get(path) === text && /\p{L}/u.test(text));
    expect(same.filter(([path]) => !ALIKE.some((a) => a.test(path)))).toEqual([]);
  });

  test('keeps a sign with the word before it', () => {
    // An unbreakable space stands before : ; ? ! » and after «.
    const wrong = / [:;?!»]|[^\s\d\u00a0][;?!»]|[^\s\d\u00a0]:(?=\s|$)|«(?!\u00a0)/u;
    const loose = [...french].filter(([, text]) => wrong.test(text));
    expect(loose).toEqual([]);
  });

  test('has a word for each caption and each choice of the registries', () => {
    for (const { properties } of [...KINDS, ...RELATIONSHIPS])
      for (const { caption } of Object.values(properties))
        expect(fr.model.properties, caption).toHaveProperty([caption]);
    expect(Object.keys(fr.model.values).sort()).toEqual(Object.keys(en.model.values).sort());
    expect(en.model.values).toMatchObject({ minister: 'minister', pledge: 'pledge', bilateral: 'bilateral' });
  });

  test('counts by its own rule', () => {
    expect([0, 1, 2, 1204].map((n) => fr.common.node(n))).toEqual(['0 nœud', '1 nœud', '2 nœuds', '1\u202f204 nœuds']);
    expect([0, 1, 2, 1204].map((n) => en.common.node(n))).toEqual(['0 nodes', '1 node', '2 nodes', '1,204 nodes']);
  });

  test.each([
    ['2025-09-19', '2025-09-19', 'day', '19 sept. 2025'],
    ['2025-09-16', '2025-09-18', 'interval', '16–18 sept. 2025'],
    ['2025-09-28', '2025-10-01', 'interval', '28 sept. – 1er oct. 2025'],
    ['2025-05-01', '2025-05-31', 'month', 'mai 2025'],
    ['2025-01-01', '2025-12-31', 'year', '2025'],
  ] as const)('tells %s to %s (%s) as %s', (from, to, precision, told) =>
    expect(fr.dates.interval(from, to, precision)).toBe(told),
  );
});

test('English dates are those of the answers', () => {
  expect(en.dates.date('2025-09')).toBe(dateInWords('2025-09'));
  expect(en.dates.interval('2025-09-16', '2025-09-18', 'interval')).toBe(
    intervalInWords('2025-09-16', '2025-09-18', 'interval'),
  );
});

test('the language chosen here comes before those the browser prefers', () => {
  expect(languageFor('fr', ['en-GB'])).toBe('fr');
  expect(languageFor(null, ['de', 'fr-CA', 'en'])).toBe('fr');
  expect(languageFor('xx', ['de'])).toBe('en');
});

describe('what is seen or heard is in the catalogue', () => {
  const client = fileURLToPath(new URL('../../client/', import.meta.url));
  const files = globSync(['**/*.{ts,tsx}', '!strings/**'], { cwd: client });
  const read = (file: string): string => readFileSync(`${client}${file}`, 'utf8');

  test('no text stands in a component', () =>
    expect(files.flatMap((file) => looseTexts(file, read(file)))).toEqual([]));

  test('no number or date is told in English alone', () => {
    const wording = /import\s*\{([^}]*)\}\s*from '[./]*server\/model\/wording\.ts'/g;
    for (const file of files) {
      expect(read(file), file).not.toMatch(/toLocaleString\('en'\)|toFixed\(2\)/);
      const names = [...read(file).matchAll(wording)].flatMap(([, list = '']) => list.split(',').map((n) => n.trim()));
      expect(
        names.filter((name) => !/^precisionOf$| as intervalAsNamed$/.test(name)),
        file,
      ).toEqual([]);
    }
  });

  test('a loose text is found wherever it may stand', () => {
    const found = looseTexts(
      'Loose.tsx',
      `const x = (a, b) => <p title="One" alt={a ? 'Two' : b}>Three <Key>E</Key> {a === 'no' ? \`\${b} four\` : strings.x}
        <Box options={{ 'aria-label': 'Five' }} kind="no" />{tell('Six')}</p>;`,
    );
    expect(found.map((f) => f.split(': ')[1])).toEqual(['One', 'Two', 'Three', 'four', 'Five', 'Six']);
  });
});
