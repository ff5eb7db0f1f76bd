/** What is chosen for loading, and what is made of a pasted text. */
import { describe, expect, test } from 'vitest';
import { sorted } from '../../client/loading/chosen.ts';
import { filesDone, followed } from '../../client/loading/job-states.ts';
import { documentOf, faultsOf, NOTHING_PASTED } from '../../client/loading/pasted.ts';
import { JOB_FILE_STATES, type JobSummary, UPLOAD_LIMITS } from '../../server/contract/jobs.ts';
import { parseSource } from '../../server/loader/source/read-file.ts';

const of = (name: string, size = 1) => ({ name, file: { size } });

describe('chosen files', () => {
  test('are taken in their order; each other is named with its reason', () => {
    const { taken, refused, bytes } = sorted([
      of('a.md', 10),
      of('b.TXT', 5),
      of('c.pdf'),
      of('empty.md', 0),
      of('large.md', UPLOAD_LIMITS.fileBytes + 1),
      of('x/a.md', UPLOAD_LIMITS.fileBytes),
      of('a.md'),
      of('\u00e9.md'),
      of('e\u0301.md'),
    ]);
    expect(taken.map((f) => f.name)).toEqual(['a.md', 'b.TXT', 'x/a.md', '\u00e9.md']);
    expect(refused.map((f) => f.why)).toEqual(['type', 'empty', 'size', 'twice', 'twice']);
    expect(bytes).toBe(16 + UPLOAD_LIMITS.fileBytes);
  });

  test('tables and graphs stand apart: each is looked at before it is taken', () => {
    const { taken, tables, refused } = sorted([of('a.md'), of('b.CSV'), of('c.graphml', 0), of('d.xlsx')]);
    expect(taken.map((f) => f.name)).toEqual(['a.md']);
    expect(tables.map((f) => f.name)).toEqual(['b.CSV', 'c.graphml']);
    expect(refused).toEqual([{ name: 'd.xlsx', why: 'type' }]);
  });

  test('what one job cannot hold is left for another, by number and by size', () => {
    const many = Array.from({ length: UPLOAD_LIMITS.files + 2 }, (_, n) => of(`${n}.md`));
    expect(sorted(many).refused).toEqual([
      { name: `${UPLOAD_LIMITS.files}.md`, why: 'most' },
      { name: `${UPLOAD_LIMITS.files + 1}.md`, why: 'most' },
    ]);
    const large = Array.from({ length: 41 }, (_, n) => of(`${n}.md`, UPLOAD_LIMITS.fileBytes));
    expect(sorted([...large, of('small.md')]).taken).toHaveLength(40);
  });
});

describe('a pasted text', () => {
  const parsed = (pasted: Partial<typeof NOTHING_PASTED>) => {
    const { name, content } = documentOf({ ...NOTHING_PASTED, text: 'They met.', ...pasted });
    return parseSource(new TextEncoder().encode(content), name, name);
  };

  test('is read by the server as it was told', () => {
    const title = 'A "title": with # signs, \\ and é\nand a line';
    const source = parsed({
      title,
      date: '2024-05',
      publisher: "O'Neil: Press",
      url: 'https://a.example/?x=1',
      language: 'en',
    });
    expect(source).toMatchObject({
      title,
      date: '2024-05',
      publisher: "O'Neil: Press",
      url: 'https://a.example/?x=1',
      language: 'en',
      text: 'They met.',
    });
  });

  test('without more is the text alone; the same text is the same document, another is another', () => {
    expect(parsed({}).text).toBe('They met.');
    expect(parsed({}).identity).toMatch(/^pasted\/[0-9a-f]{8}\.md$/);
    expect(parsed({ title: 'Ünter / way' }).identity).toMatch(/^pasted\/ünter-way-[0-9a-f]{8}\.md$/);
    expect(parsed({}).identity).toBe(parsed({}).identity);
    expect(parsed({ text: 'They met!' }).identity).not.toBe(parsed({}).identity);
  });

  test('faults are found in their fields', () => {
    expect(faultsOf({ ...NOTHING_PASTED, date: '2024-13', url: 'javascript:x', language: 'English' })).toEqual([
      'date',
      'url',
      'language',
    ]);
    expect(faultsOf({ ...NOTHING_PASTED, date: ' 2024 ', url: ' https://a.example ', language: 'en-GB' })).toEqual([]);
  });
});

test('the job that runs is followed, else the next that waits; the latest comes first', () => {
  const job = (id: string, state: JobSummary['state']) => ({ id, state }) as JobSummary;
  expect(followed([job('c', 'queued'), job('b', 'queued'), job('a', 'done')])?.id).toBe('b');
  expect(followed([job('c', 'queued'), job('b', 'running'), job('a', 'done')])?.id).toBe('b');
  expect(followed([job('a', 'done')])).toBeNull();
  const counts = Object.fromEntries(JOB_FILE_STATES.map((state) => [state, 1])) as JobSummary['counts'];
  expect(filesDone({ files: 8, counts })).toBe(6);
});
