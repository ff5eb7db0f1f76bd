/** The sources of a dossier, with what it takes to check each quotation. */
import { groupBy } from '../../../model/grouping.ts';
import { dateInWords } from '../../../model/wording.ts';
import type { Dossier, DossierDocument } from '../schema.ts';
import { type Entry, type Line, type Span, webAddress } from './blocks.ts';

function link(url: string): { text: string; href?: string } {
  const href = webAddress(url);
  return href ? { text: url, href } : { text: url };
}

function provenance({ publisher, published, language }: DossierDocument): Line {
  return [
    { text: publisher ?? 'publisher not told' },
    ` · ${published ? dateInWords(published) : 'no date'}`,
    ...(language ? [' · ', { text: language }] : []),
  ];
}

/** Each place that is quoted once, with the numbers of its quotations: one may be cited as stated and as inferred. */
function quotationLines({ id }: DossierDocument, { evidence }: Dossier): Line[] {
  const quoted = evidence.map((q, at) => ({ ...q, number: at + 1 })).filter((q) => q.documentId === id);
  const places = groupBy(quoted, ({ start, end, quote }) => JSON.stringify([start, end, quote]));
  return [...places.values()].flatMap((same): Line[] => {
    const [first] = same;
    if (!first) return [];
    const numbers = same.map(({ number }): Span => ({ text: `[${number}]`, as: 'strong', id: `quotation-${number}` }));
    const where = ` characters ${first.start}–${first.end}: `;
    return [[...numbers, where, { text: first.quote, as: 'soft' }]];
  });
}

/** A source: what it is, which version was cited, and where each quotation stands in it. */
export const sourceEntries = (dossier: Dossier): Entry[] =>
  dossier.documents.map((document, at) => ({
    id: `source-${at + 1}`,
    lines: [
      [{ text: document.title ?? 'Without a title', as: 'strong' }],
      provenance(document),
      ...(document.url ? [[link(document.url)]] : []),
      ...(document.sources.length > 0
        ? [['Goes back to: ', ...document.sources.flatMap((url, i) => [i > 0 ? ', ' : '', link(url)])]]
        : []),
      ['SHA-256 ', { text: document.sha256, as: 'code' as const }],
      ...quotationLines(document, dossier),
    ],
  }));
