/** The page and the PDF: all that is asked for is on them, and nothing that a document says can break out. */
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../../server/questions/dossier/dossier.ts';
import { DATA_BLOCK, htmlOf } from '../../../server/questions/dossier/html.ts';
import { pdfOf } from '../../../server/questions/dossier/pdf.ts';
import { readDossier } from '../../../server/questions/dossier/read.ts';
import type { Dossier } from '../../../server/questions/dossier/schema.ts';
import { answerWith, dossier, extras, hops, noPath } from './support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whatever breaks pages, and any text at all. */
const NASTY = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '-->',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '&lt;b&gt; &amp;',
  '\u202eevil\u202c \u2066',
  'שלום (עולם) العربية 123',
  '\u2028\u2029\r\n\0\x1b[31m',
  '\ud800 lone',
  '王小洪 Мөнхбаатар Αθήνα 👩‍🚀',
  '%PDF-1.7 /Type /EmbeddedFile stream\n>> endobj',
  DATA_BLOCK.start,
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0);

/** The dossier with a text wherever one of a document or a person stands. */
function saying(text: string): Dossier {
  const given = hops().map((hop) => ({
    ...hop,
    told: text,
    ...{ from: { ...hop.from, name: text }, to: { ...hop.to, name: text } },
    evidence: hop.evidence.map((e) => ({
      ...{ ...e, quote: text, speaker: { id: 'p', name: text } },
      document: { ...e.document, title: text, publisher: text, url: text, language: text, sources: [text] },
    })),
  }));
  const answer = answerWith(given);
  const end = { ...answer.from, name: text };
  const relaxations = [{ parameter: 'grade', value: null, told: text }];
  return dossierOf({ ...answer, ...{ from: end, to: end, explanation: text, relaxations } }, extras());
}

const markupOf = (html: string): string => html.slice(0, html.indexOf(DATA_BLOCK.start));

/** The tags of a page, and how often each stands there. */
const tagsOf = (html: string): string[] =>
  [...new Set(html.match(/<\/?[a-z]\w*/g) ?? [])].filter((tag) => tag !== '<bdi' && tag !== '</bdi').sort();

describe('the page', () => {
  test('holds any text as text, and its data come back the same', () => {
    const plainTags = tagsOf(markupOf(htmlOf(saying('plain'))));
    fc.assert(
      fc.property(nasty, (text) => {
        const made = saying(text);
        const html = htmlOf(made);
        expect(html.split(DATA_BLOCK.start)).toHaveLength(2);
        expect(html.split('</script')).toHaveLength(2);
        expect(html.split('<script')).toHaveLength(2);
        expect(html).not.toContain('<!--');
        for (const tag of tagsOf(markupOf(html))) expect([...plainTags, '<a', '</a']).toContain(tag);
        expect(readDossier(bytes(html)).dossier).toEqual(made);
      }),
      { numRuns: 150 },
    );
  });

  test('links only to the web', () => {
    const html = htmlOf(saying('javascript:alert(1)'));
    expect(html).not.toMatch(/href="(?!#|https?:)/);
    expect(htmlOf(dossier())).toContain('href="https://review.example/programme"');
  });

  test('fetches and runs nothing', () => {
    const html = htmlOf(dossier());
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/<(link|img|iframe|object|form)|@import|url\(|\son\w+=/);
  });

  test('shows what would reorder a quotation, and what cannot be printed, by its code', () => {
    const html = htmlOf(saying('paid\u202eton\0'));
    expect(html).toContain('<blockquote dir="auto">paid[U+202E]ton[U+0000]</blockquote>');
  });
});

const FIELDS: readonly (readonly [string, string])[] = [
  ['the question', 'What is the shortest path from Mongolia to Ghana?'],
  ['a constraint', 'a sitting of several, or closer'],
  ['a sentence', 'Munkhbaatar Lhagva met Wang Xiaohong on 19 Sep 2025.'],
  ['who stands for an end', 'Muntaka Mohammed-Mubarak stands for Ghana.'],
  ['the weakest hop', 'Weakest is hop 2: an institutional link'],
  ['a grade', 'a meeting of two sides'],
  ['a date', '22 Sep 2025'],
  ['a quotation', '“Crime knows no border,” Wang said.'],
  ['a publisher', 'Accra Post'],
  ['independent sources', 'of 1 document'],
  ['inferred', 'inferred'],
  ['who says so', 'Wang Xiaohong'],
  ['an uncertain order', 'order uncertain'],
  ['an assumed office', 'office assumed'],
  ['other contacts', '2 other contacts'],
  ['a single point of failure', 'Hops 2 and 3 rest on one document: Talks on illegal mining, Accra Post. (source 2)'],
  ['the question asked again', 'Without this source: nothing joins them any more.'],
  ['the question asked again, with an answer', 'still a path of 2 hops'],
  ['an address', 'https://review.example/programme'],
  ['where it goes back to', 'https://wire.example/1'],
  ['offsets', 'characters 32–106'],
  ['how to verify', 'entente verify-dossier FILE FOLDER'],
];

/** All that is printed, on one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').replace(/- /g, '-');
const textOfHtml = (html: string): string =>
  flat(
    markupOf(html)
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<\/(?:p|td|th|li|dd|dt|h\d|blockquote)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'"),
  );
async function textOfPdf(file: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  return flat(text);
}

describe('both forms', () => {
  const made = dossier({ knownBy: '2025-10' });

  test('print all fields', async () => {
    const [html, pdf] = [textOfHtml(htmlOf(made)), await textOfPdf(await pdfOf(made))];
    for (const [field, text] of FIELDS) {
      expect(html, field).toContain(text);
      expect(pdf, field).toContain(text);
    }
    for (const heading of ['Hop', 'Grade', 'Date', 'Quotation', 'Publisher', 'Who says so']) {
      expect(html).toContain(heading);
      expect(pdf).toContain(heading);
    }
    for (const { sha256 } of made.documents) for (const text of [html, pdf]) expect(text).toContain(sha256);
    for (const text of [html, pdf]) expect(text).toContain('As known on Oct 2025');
  });

  test('print an honest nothing', async () => {
    const nothing = dossierOf(noPath(), extras());
    for (const text of [textOfHtml(htmlOf(nothing)), await textOfPdf(await pdfOf(nothing))]) {
      expect(text).toContain('These documents show no path from Mongolia to Ghana.');
      expect(text).toContain('Searched 40 actors, 60 contacts and 17 documents; 1 rejected claim left out.');
      expect(text).toContain('Counting those who attended the same session there is a path.');
      expect(text).not.toContain('Sources');
    }
  });

  test('are the same for the same dossier', async () => {
    expect(htmlOf(made)).toBe(htmlOf(made));
    expect(Buffer.compare(await pdfOf(made), await pdfOf(made))).toBe(0);
  });
});

describe('the PDF', () => {
  test('has its data attached, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const made = saying(text);
        const pdf = await pdfOf(made);
        expect(readDossier(pdf)).toEqual({ container: 'pdf', dossier: made });
      }),
      { numRuns: 6 },
    );
  });

  test('prints letters of other scripts, and those that no font has by their codes', async () => {
    const text = await textOfPdf(await pdfOf(saying('Мөнхбаатар Αθήνα Şükrü ő ქართული 王')));
    expect(text).toContain('Мөнхбаатар Αθήνα Şükrü ő ქართული [U+738B]');
    expect(text).toContain('Characters shown by their codes');
  });

  test('goes on to the next page with a quotation that none can hold', async () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(' ');
    const made = dossier();
    const evidence = made.evidence.map((e, i) => (i === 1 ? { ...e, quote: long } : e));
    const text = await textOfPdf(await pdfOf({ ...made, evidence }));
    expect(text.match(/word1999/g)).toHaveLength(2);
    for (const next of ['held talks with', 'Hops 2 and 3 rest']) expect(text).toContain(next);
  });
});
