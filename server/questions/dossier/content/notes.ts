/** How to read a dossier, and how to check it. */
import type { Block, Entry } from './blocks.ts';
import { lines, list } from './blocks.ts';

const terms: readonly (readonly [string, string])[] = [
  [
    'Grade',
    'how close a contact was, strongest first: a meeting of two sides; a sitting of several; the same session on the same day; the same session; parties to one commitment. Only the first two say that people met.',
  ],
  [
    'Institutional link',
    'both represent one body or country. It is no meeting, and is counted apart; it is weaker than any contact.',
  ],
  ['Assumed', 'the documents show the office only before or after that day, and it is taken to have been held on it.'],
  [
    'Order',
    'uncertain: the dates are not exact enough to say that the hop came after the one before; out of order: it surely came before an earlier one. An order of time excludes that.',
  ],
  [
    'Stated, inferred',
    'stated: the document says so itself; inferred: it follows from what the document says by a rule of reading.',
  ],
  ['Who says so', 'the person whom the document quotes; otherwise the document itself.'],
  [
    'Independent sources',
    'the documents that support the hop, where those of one publisher, or that go back to one page, count once. Where each side is told in other documents than the other, the fewer count.',
  ],
  [
    'Single point of failure',
    'a document without which a hop is no more: no other contact or link joins the same two. “Without this source” is the same question asked again with the document set aside.',
  ],
  ['Weakest hop', 'by grade, then documents, then confidence: a path is no stronger than it.'],
];

export const readingNotes: Block = list(
  false,
  terms.map(([term, meaning]): Entry => ({ lines: [[{ text: term, as: 'strong' }, `: ${meaning}`]] })),
);

/** How a reader who holds the originals checks the quotations. */
export const checkingNotes: Block[] = [
  lines(
    'plain',
    ['This command, given the folder of the original documents, checks each quotation byte for byte:'],
    [{ text: 'entente verify-dossier FILE FOLDER', as: 'code' }],
  ),
  lines(
    'soft',
    [
      'FILE is this page or PDF as it was made: the data are inside it. A quotation is verified when an original has the SHA-256 given here and reads exactly so between the two offsets.',
    ],
    [
      'The SHA-256 is of the whole file as text in UTF-8, without a byte order mark. Offsets count UTF-16 code units, from 0, in the text below the front matter (what a document says of itself between two lines of three hyphens); the end is exclusive.',
    ],
  ),
];
