/** A path as sentences, as a table, and by the documents it cannot do without. */
import { counted, dateInWords } from '../../../model/wording.ts';
import type { Dossier, DossierDocument, DossierHop, DossierPath, Quotation } from '../schema.ts';
import { gradeInWords, hopDate } from '../words.ts';
import { type Block, type Cell, type Column, heading, type Line, lines, list, type RowGroup } from './blocks.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Hop', width: 13 },
  { title: 'Grade', width: 11 },
  { title: 'Date', width: 9 },
  { title: 'Quotation', width: 25 },
  { title: 'Publisher', width: 12 },
  { title: 'Independent sources', width: 12 },
  { title: 'Stated or inferred', width: 9 },
  { title: 'Who says so', width: 9 },
];

const quotationLink = (number: number) => ({ text: `[${number}]`, href: `#quotation-${number}` });
export const sourceLink = (number: number) => ({ text: `source ${number}`, href: `#source-${number}` });

/** "Mongolia stands for …" before and after the hops; null when the telling is not made of its hops. */
function aroundHops({ told, hops }: DossierPath): [string, string] | null {
  const ofHops = hops.map((h) => h.told).join(' ');
  const at = told.indexOf(ofHops);
  return at < 0 ? null : [told.slice(0, at).trim(), told.slice(at + ofHops.length).trim()];
}

function sentences(path: DossierPath): Block[] {
  const around = aroundHops(path);
  const entries = path.hops.map((hop) => ({
    lines: [[hop.told, ...hop.evidence.flatMap((n) => [' ', quotationLink(n)])]],
  }));
  const say = (text: string | undefined): Block[] => (text ? [lines('plain', [text])] : []);
  // A telling of its own is kept whole, and its hops still bear the numbers that all else refers to.
  if (!around) return [...say(path.told), list(true, entries)];
  return [...say(around[0]), list(true, entries), ...say(around[1])];
}

function gradeCell({ grade, assumed, others, basis }: DossierHop): Cell {
  return [
    [gradeInWords(grade)],
    ...(assumed ? [[{ text: 'office assumed', as: 'warning' as const }]] : []),
    ...(basis === 'inferred' ? [[{ text: 'inferred', as: 'tag' as const }]] : []),
    ...(others > 0 ? [[{ text: `${counted(others, 'other contact')} of the two`, as: 'soft' as const }]] : []),
  ];
}

const dateCell = (hop: DossierHop): Cell => [
  [hopDate(hop) ?? { text: hop.type === 'institution' ? '–' : 'not told', as: 'soft' as const }],
  ...(hop.orderReversed ? [[{ text: 'out of order', as: 'warning' as const }]] : []),
  ...(hop.orderUncertain ? [[{ text: 'order uncertain', as: 'warning' as const }]] : []),
];

const sourcesCell = ({ sources, independentSources }: DossierHop): Cell => [
  [{ text: String(independentSources), as: 'strong' }],
  [{ text: `of ${counted(sources, 'document')}`, as: 'soft' }],
];

const quoteCell = (q: Quotation, number: number): Cell => [
  [{ text: q.quote, as: 'quote' }],
  [
    { ...quotationLink(number), as: 'soft' },
    ...(q.polarity === 'denied' ? [' ', { text: 'denies it', as: 'warning' as const }] : []),
  ],
];

const publisherCell = (document: DossierDocument, number: number): Cell => [
  [{ text: document.publisher ?? document.title ?? 'not told' }],
  ...(document.published ? [[{ text: dateInWords(document.published), as: 'soft' as const }]] : []),
  [{ ...sourceLink(number), as: 'soft' as const }],
];

const speakerCell = ({ speaker }: Quotation): Cell => [
  [speaker ? { text: speaker.name } : { text: 'the document', as: 'soft' }],
];

function hopGroup(hop: DossierHop, { evidence, documents }: Dossier): RowGroup {
  const quoted = hop.evidence.flatMap((number) => {
    const quotation = evidence[number - 1];
    const at = documents.findIndex((d) => d.id === quotation?.documentId);
    const document = documents[at];
    return quotation && document ? [{ quotation, number, document, source: at + 1 }] : [];
  });
  const nothing: Cell[] = [[[{ text: 'no quotation', as: 'soft' }]]];
  const each = (cell: (q: (typeof quoted)[number]) => Cell): Cell[] =>
    quoted.length > 0 ? quoted.map(cell) : [[[{ text: '–', as: 'soft' }]]];
  return [
    [
      [
        [{ text: String(hop.index + 1), as: 'strong' }, ' '],
        [{ text: hop.from.name }, ' – ', { text: hop.to.name }],
      ],
    ],
    [gradeCell(hop)],
    [dateCell(hop)],
    quoted.length > 0 ? quoted.map((q) => quoteCell(q.quotation, q.number)) : nothing,
    each((q) => publisherCell(q.document, q.source)),
    [sourcesCell(hop)],
    each((q) => [[q.quotation.basis]]),
    each((q) => speakerCell(q.quotation)),
  ];
}

function weakPoints({ weakPoints: points }: DossierPath): Block {
  if (points.length === 0) return lines('plain', ['None: each hop still stands when any one document is set aside.']);
  const entries = points.map(({ document, told, without }) => {
    const outcome: Line = [
      { text: 'Without this source: ', as: 'strong' },
      without.found ? without.told : { text: without.told, as: 'alarm' },
    ];
    return { lines: [[told, ' (', sourceLink(document), ')'], outcome] };
  });
  return list(false, entries);
}

function summary({ hops, contacts, institutionalLinks, weakest }: DossierPath): Line {
  const weak = hops[weakest];
  const links = institutionalLinks > 0 ? ` and ${counted(institutionalLinks, 'institutional link')}` : '';
  const kinds = `${counted(hops.length, 'hop')}: ${counted(contacts, 'contact')}${links}.`;
  if (!weak) return [kinds];
  return [kinds, ` Weakest is hop ${weakest + 1}: ${gradeInWords(weak.grade)}, ${counted(weak.sources, 'document')}.`];
}

/** The blocks of one path. */
export function pathBlocks(path: DossierPath, dossier: Dossier, name: string): Block[] {
  return [
    lines('soft', summary(path)),
    ...sentences(path),
    {
      block: 'table',
      caption: `${name}, hop by hop`,
      columns: COLUMNS,
      groups: path.hops.map((hop) => hopGroup(hop, dossier)),
    },
    heading('Single points of failure'),
    weakPoints(path),
  ];
}
