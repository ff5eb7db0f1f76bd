/** What a file says of itself, and what is wrong with it: always by file, line and field. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntenteError } from '../../server/errors.ts';
import { parseSource, type SourceDocument } from '../../server/loader/source/read-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string, relativePath = 'folder/note.md'): SourceDocument =>
  parseSource(bytes(content), 'note.md', relativePath);
const matter = (lines: string, text = 'A text.\n'): string => `---\n${lines}\n---\n${text}`;

function refusal(content: string): EntenteError {
  try {
    read(content);
  } catch (error) {
    expect(error).toBeInstanceOf(EntenteError);
    expect(error).toMatchObject({ code: 'invalid-document', message: expect.stringContaining('note.md') });
    return error as EntenteError;
  }
  throw new Error('the file was read');
}
const faults = (content: string): string[] => refusal(content).faults.map((f) => f.path);

describe('front matter', () => {
  test('all fields', () => {
    const lines = [
      'id: note-1',
      'title: Talks in Oslo',
      'publisher: Northern Press',
      'date: 2025-09-20',
      'url: https://press.example/oslo',
      'language: en',
      'sources:',
      '  - https://first.example/a',
      '  - url: https://second.example/b',
      '    publisher: Second',
    ];
    expect(read(matter(lines.join('\n'), '\n  Two words.\n'))).toMatchObject({
      file: 'note.md',
      identity: 'https://press.example/oslo',
      title: 'Talks in Oslo',
      publisher: 'Northern Press',
      date: '2025-09-20',
      url: 'https://press.example/oslo',
      language: 'en',
      sources: ['https://first.example/a', 'https://second.example/b'],
      // The text stays as it is: offsets are into it.
      text: '\n  Two words.\n',
    });
  });

  test('none: the whole file is the text', () => {
    const text = 'A first line.\n---\ntitle: not front matter\n---\n';
    expect(read(text)).toMatchObject({
      title: null,
      publisher: null,
      date: null,
      url: null,
      language: null,
      sources: [],
      text,
    });
  });

  test('empty, or with empty fields', () => {
    expect(read('---\n---\nText.')).toMatchObject({ title: null, text: 'Text.' });
    expect(read(matter('title:\ndate:\nurl:\nsources:\n'))).toMatchObject({
      title: null,
      date: null,
      url: null,
      sources: [],
    });
  });

  test.each([
    '---\r\ntitle: A\r\n---\r\nText.',
    '\uFEFF---\ntitle: A\n---\nText.',
    '--- \ntitle: A\n--- \nText.',
    '---\ntitle: A\n...\nText.',
    '---\ntitle: A\n---\nText.',
  ])('however its lines end: %j', (content) => {
    expect(read(content)).toMatchObject({ title: 'A', text: 'Text.' });
  });

  test('fields that are not known are kept out', () => {
    const document = read(matter('title: A\nsha256: forged\ntext: forged\n__proto__: {polluted: yes}\nfile: forged'));
    expect(document).toMatchObject({ title: 'A', text: 'A text.\n', file: 'note.md' });
    expect(document.sha256).not.toBe('forged');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a number for a title is its digits', () => {
    expect(read(matter('title: 1984\ndate: 2025'))).toMatchObject({ title: '1984', date: '2025' });
  });

  test('a colon in a title needs no quotation marks', () => {
    expect(read(matter('title: Talks: a first step\ndate: 2025-09'))).toMatchObject({
      title: 'Talks: a first step',
      date: '2025-09',
    });
  });

  test.each([
    ['title: A\ndate: 2025-02-30', 'note.md:3 date', 'must be a real date'],
    ['date: 20 September 2025', 'note.md:2 date', 'must be a real date'],
    ['date: [2025]', 'note.md:2 date', 'must be a text'],
    ['title: A\n\n\nurl: ftp://press.example', 'note.md:5 url', 'web address'],
    ['url: javascript:alert(1)', 'note.md:2 url', 'web address'],
    ['title: A\nlanguage: English', 'note.md:3 language', 'language code'],
    ['title: {a: b}', 'note.md:2 title', 'must be a text'],
    ['title: ""', 'note.md:2 title', 'must not be empty'],
    ['id: a\nsources:\n  - https://a.example\n  - nowhere', 'note.md:5 sources.1', ''],
    ['sources: https://a.example', 'note.md:2 sources', ''],
  ])('%j is told as %s', (lines, path, message) => {
    const error = refusal(matter(lines));
    expect(error.faults.map((f) => f.path)).toEqual([path]);
    expect(error.faults[0]?.message).toContain(message);
    expect(error.message).toContain(path);
  });

  test('all faults at once', () => {
    expect(faults(matter('url: x\ndate: never\nlanguage: English\ntitle: A'))).toEqual([
      'note.md:2 url',
      'note.md:3 date',
      'note.md:4 language',
    ]);
  });

  test('never closed', () => {
    expect(refusal('---\ntitle: A\n\nA text that goes on.').message).toContain('never closed');
    expect(faults('---\ntitle: A\nText')).toEqual(['note.md:1']);
  });

  test.each([
    ['title: A\nsources: [a, b', /^note\.md:[34]$/],
    ['title: A\npublisher: "B" C\nsources: []', /^note\.md:3$/],
    ['\n\nkey: {', /^note\.md:[45]$/],
    ['title: A\ntitle: B\nsources: []', /^note\.md:3$/],
    ['title: *nobody', /^note\.md:1$/],
  ])('broken YAML is told with its line: %j', (lines, path) => {
    const [first] = faults(matter(lines));
    expect(first).toMatch(path);
  });

  test('a list or a text is no front matter', () => {
    expect(refusal(matter('- a\n- b')).faults).toHaveLength(1);
    expect(refusal(matter('just words')).faults).toHaveLength(1);
  });

  test('YAML that grows without end is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ];
    expect(refusal(matter(bomb.join('\n'))).message).toContain('alias');
  });
});

describe('identity', () => {
  test('is the url, else the id, else the path below the folder', () => {
    const [url, id] = ['url: https://press.example/a', 'id: note-1'];
    expect(read(matter(`${id}\n${url}`)).identity).toBe('https://press.example/a');
    expect(read(matter(id)).identity).toBe('note-1');
    expect(read('Text.').identity).toBe('folder/note.md');
    expect(read(matter(`${id}\n${url}`)).id).toBe(read(matter(url), 'elsewhere.md').id);
    expect(
      new Set([read(matter(url)).id, read(matter(id)).id, read('Text.').id, read('Text.', 'other.md').id]).size,
    ).toBe(4);
  });

  test('its version changes with the text and with what it says of itself', () => {
    const versions = [
      matter('title: A'),
      matter('title: B'),
      matter('title: A\ndate: 2025'),
      matter('title: A', 'Other.'),
    ].map((c) => read(c).sha256);
    expect(new Set(versions).size).toBe(4);
    expect(read(matter('title: A')).sha256).toBe(versions[0]);
  });
});

describe('bytes', () => {
  const parse = (content: Uint8Array) => parseSource(content, 'note.txt', 'note.txt');
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return big ? buffer.swap16() : buffer;
  };

  test.each([false, true])('UTF-16 with its mark, big-endian: %s', (big) => {
    expect(parse(utf16('---\ntitle: Zsófia\n---\nKovács 😀 met.', big))).toMatchObject({
      title: 'Zsófia',
      text: 'Kovács 😀 met.',
    });
  });

  test('an empty file, and only front matter', () => {
    expect(() => parse(new Uint8Array())).toThrow('note.txt: the file is empty');
    expect(() => parse(bytes('---\ntitle: A\n---\n'))).toThrow('note.txt: there is no text');
    expect(() => parse(bytes(' \n\t\n'))).toThrow('note.txt: there is no text');
  });

  test('what is no UTF-8', () => {
    expect(() => parse(Uint8Array.from([0x41, 0xff, 0x42]))).toThrow('note.txt: not a text in UTF-8');
    // Half of a surrogate pair.
    expect(() => parse(Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8]))).toThrow('note.txt: not a text in UTF-8');
    expect(() => parse(Buffer.from('Zsófia Kovács', 'latin1'))).toThrow('note.txt: not a text in UTF-8');
  });

  test('a binary file', () => {
    expect(() => parse(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(20), Buffer.from('text')]))).toThrow(
      'note.txt: the file is binary',
    );
  });

  test('terminal colours and form feeds are harmless', () => {
    expect(parse(bytes('\u001b[1mA text.\u001b[0m\f\v')).text).toContain('A text.');
  });

  test('whatever the bytes are, there is a document or a refusal that names the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }).map(bytes)),
        (content) => {
          try {
            expect(parse(content).text.trim()).not.toBe('');
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-document', message: expect.stringMatching(/^note\.txt: /) });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('whatever the front matter holds, its faults name the file', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.json(),
      fc.constantFrom('~', '*a', '&a b', '!!set {a}', '2025-99', '"', '|', '>', '- a'),
    );
    const field = fc.constantFrom(
      'id',
      'title',
      'date',
      'url',
      'language',
      'publisher',
      'sources',
      'toString',
      '__proto__',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, value), { maxLength: 6 }), (fields) => {
        try {
          read(matter(fields.map(([f, v]) => `${f}: ${v}`).join('\n')));
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-document', message: expect.stringContaining('note.md') });
        }
      }),
      { numRuns: 500 },
    );
  });
});
