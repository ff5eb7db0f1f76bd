/**
 * The machine-readable dossier: what its page prints, and what is checked
 * against the originals. Each fact stands once, so that it cannot contradict itself.
 */
import { z } from 'zod';
import { documentSummarySchema, evidenceSchema } from '../../contract/evidence.ts';
import { relaxationSchema, searchedSchema } from '../../contract/filters.ts';
import { nodeSchema } from '../../contract/graph.ts';
import { hopSchema } from '../../contract/paths.ts';

export const DOSSIER_FORMAT = 'entente-dossier';

/** Raise it when the page of the same dossier changes: an older page is then not held to be tampered with. */
export const LAYOUT = 1;

const number = z.int().min(1);
const named = nodeSchema.pick({ id: true, kind: true, name: true });

const documentSchema = documentSummarySchema.extend({
  /** Of the whole file as decoded, front matter included: the version that was cited. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
});

const quotationSchema = evidenceSchema
  .pick({ claimId: true, polarity: true, basis: true, confidence: true, rule: true, speaker: true })
  .extend({
    quote: z.string().min(1),
    /** Offsets in the text of the document (its front matter removed), UTF-16 code units, end exclusive. */
    start: z.int().min(0),
    end: z.int().min(0),
    documentId: z.string(),
  });

const dossierHopSchema = hopSchema
  .pick({
    index: true,
    type: true,
    grade: true,
    date: true,
    orderUncertain: true,
    orderReversed: true,
    others: true,
    assumed: true,
    basis: true,
    told: true,
    sources: true,
    confidence: true,
  })
  .extend({
    from: named,
    to: named,
    via: named,
    /** Of the documents that support it: those of one publisher, or that go back to one page, count once. */
    independentSources: z.int().min(0),
    /** Numbers of its quotations, from 1. */
    evidence: z.array(number),
  });

const weakPointSchema = z.object({
  /** Number of the document, from 1. */
  document: number,
  hops: z.array(z.int()),
  told: z.string(),
  /** The question asked again with the document set aside. */
  without: z.object({ found: z.boolean(), told: z.string() }),
});

const dossierPathSchema = z.object({
  told: z.string(),
  contacts: z.int(),
  institutionalLinks: z.int(),
  /** Index of its weakest hop. */
  weakest: z.int(),
  hops: z.array(dossierHopSchema).min(1),
  weakPoints: z.array(weakPointSchema),
});

/** What contradicts itself: numbers and ids that name nothing, or two things. */
function contradictionOf({ paths, evidence, documents }: Contents): string | null {
  const known = new Set(documents.map((d) => d.id));
  if (known.size < documents.length) return 'a document is listed twice';
  const lost = evidence.find((e) => !known.has(e.documentId));
  if (lost) return `no document ${lost.documentId} is listed`;
  const quotation = paths.flatMap((p) => p.hops.flatMap((h) => h.evidence)).find((n) => n > evidence.length);
  if (quotation) return `there is no quotation ${quotation}`;
  const source = paths.flatMap((p) => p.weakPoints.map((w) => w.document)).find((n) => n > documents.length);
  if (source) return `there is no source ${source}`;
  return paths.some((p) => !p.hops[p.weakest]) ? 'the weakest hop is none of the path' : null;
}

const contentsSchema = z.object({
  format: z.literal(DOSSIER_FORMAT),
  version: z.literal(1),
  layout: z.int(),
  /** ISO instant. */
  madeAt: z.iso.datetime(),
  question: z.object({
    /** A path between two ends, or a network that connects several actors. */
    kind: z.enum(['path', 'network']),
    /** "Mongolia to Ghana". */
    title: z.string(),
    told: z.string(),
    knownBy: z.string().nullable(),
    constraints: z.array(z.object({ term: z.string(), told: z.string() })),
    /** As it was asked, so that it can be asked again. */
    parameters: z.record(z.string(), z.json()),
  }),
  answer: z.object({
    told: z.string(),
    /** How a network was found, and what that promises. */
    method: z.string().nullable(),
    /** Whether there are more paths than the answer holds. */
    more: z.boolean(),
    searched: searchedSchema,
    relaxations: z.array(relaxationSchema),
  }),
  /** Strongest first, by the weakest hop; a network is one. */
  paths: z.array(dossierPathSchema),
  evidence: z.array(quotationSchema),
  documents: z.array(documentSchema),
});
type Contents = z.output<typeof contentsSchema>;

export const dossierSchema = contentsSchema.superRefine((dossier, context) => {
  const message = contradictionOf(dossier);
  if (message) context.addIssue({ code: 'custom', message });
});
export type Dossier = z.output<typeof dossierSchema>;
export type DossierDocument = Dossier['documents'][number];
export type DossierPath = Dossier['paths'][number];
export type DossierHop = DossierPath['hops'][number];
export type Quotation = Dossier['evidence'][number];
