/** From an answer to its dossier: everything that is printed, each quotation and document once and numbered. */
import type { DocumentSummary, Evidence } from '../../contract/evidence.ts';
import type { ConnectionResponse, Hop, Path } from '../../contract/paths.ts';
import { EntenteError } from '../../errors.ts';
import { counted } from '../../model/wording.ts';
import { weakestOf } from '../paths/strength.ts';
import { independentSourcesOf } from './independence.ts';
import { type Answer, isPathAnswer, type Names, questionOf } from './question.ts';
import { ranked } from './rank.ts';
import { DOSSIER_FORMAT, type Dossier, type DossierHop, type DossierPath, LAYOUT, type Quotation } from './schema.ts';

export interface Extras {
  madeAt: Date;
  /** The version of each document cited, by its id. */
  sha256: ReadonlyMap<string, string>;
  /** For each document that is a weak point, the answer without it. */
  without: ReadonlyMap<string, Answer>;
  /** Documents of each relationship that a hop rests on. */
  supporting: ReadonlyMap<string, readonly DocumentSummary[]>;
  names: Names;
}

/** A network as the one path of its answer. */
function networkOf({ hops, weakPoints }: ConnectionResponse): Path[] {
  if (hops.length === 0) return [];
  const institutionalLinks = hops.filter((h) => h.type === 'institution').length;
  const told = hops.map((h) => h.told).join(' ');
  return [
    {
      hops,
      weakPoints,
      institutionalLinks,
      contacts: hops.length - institutionalLinks,
      weakest: weakestOf(hops),
      told,
    },
  ];
}

const pathsOf = (answer: Answer): Path[] => (isPathAnswer(answer) ? ranked(answer.paths) : networkOf(answer));

/** Ids of all documents that the dossier of an answer cites. */
export function documentsCited(answer: Answer): Map<string, DocumentSummary> {
  const cited = pathsOf(answer).flatMap(({ hops, weakPoints }) => [
    ...hops.flatMap((h) => h.evidence.map((e) => e.document)),
    ...weakPoints.map((w) => w.document),
  ]);
  return new Map(cited.map((document) => [document.id, document]));
}

/** Numbers things from 1, in the order in which they are first named. */
class Numbering<T> {
  readonly #numbers = new Map<string, number>();
  readonly items: T[] = [];
  numberOf(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known) return known;
    this.#numbers.set(key, this.items.push(make()));
    return this.items.length;
  }
}

function quotationFrom({ document, ...e }: Evidence): Quotation {
  const { claimId, polarity, basis, confidence, rule, speaker, quote, start, end } = e;
  return { claimId, polarity, basis, confidence, rule, speaker, quote, start, end, documentId: document.id };
}

const named = ({ id, kind, name }: Hop['from']) => ({ id, kind, name });

function withoutTold(answer: Answer | undefined): { found: boolean; told: string } {
  if (!answer) return { found: false, told: 'The question was not asked again.' };
  const [best] = pathsOf(answer);
  if (!best) return { found: false, told: `nothing joins them any more. ${answer.explanation}` };
  const what = isPathAnswer(answer) ? 'a path' : 'a network';
  return { found: true, told: `still ${what} of ${counted(best.hops.length, 'hop')}. ${best.told}` };
}

/** @throws EntenteError `conflict` when a document that it cites is no more in the store. */
export function dossierOf(answer: Answer, extras: Extras): Dossier {
  const quotations = new Numbering<Quotation>();
  const documents = new Numbering<Dossier['documents'][number]>();
  const source = (document: DocumentSummary): number =>
    documents.numberOf(document.id, () => {
      const sha256 = extras.sha256.get(document.id);
      if (sha256) return { ...document, sha256 };
      throw new EntenteError('conflict', `the document ${document.title ?? document.id} is no more in the store`, {
        retriable: true,
      });
    });
  const quotation = (e: Evidence): number => {
    source(e.document);
    return quotations.numberOf(JSON.stringify([e.document.id, e.start, e.end, e.basis, e.polarity, e.speaker]), () =>
      quotationFrom(e),
    );
  };
  const hopFrom = (hop: Hop): DossierHop => {
    const { from, to, via, relationships: _, evidence, ...facts } = hop;
    return {
      ...facts,
      from: named(from),
      to: named(to),
      via: named(via),
      independentSources: independentSourcesOf(hop, extras.supporting),
      evidence: [...new Set(evidence.map(quotation))],
    };
  };
  const paths = pathsOf(answer).map(
    ({ told, contacts, institutionalLinks, weakest, hops, weakPoints }): DossierPath => ({
      ...{ told, contacts, institutionalLinks, weakest },
      hops: hops.map(hopFrom),
      weakPoints: weakPoints.map((w) => ({
        document: source(w.document),
        hops: w.hops,
        told: w.told,
        without: withoutTold(extras.without.get(w.document.id)),
      })),
    }),
  );
  return {
    format: DOSSIER_FORMAT,
    version: 1,
    layout: LAYOUT,
    madeAt: extras.madeAt.toISOString(),
    question: questionOf(answer, extras.names),
    answer: {
      told: answer.explanation,
      method: isPathAnswer(answer) ? null : answer.method,
      more: isPathAnswer(answer) && answer.more,
      searched: answer.searched,
      relaxations: answer.relaxations,
    },
    paths,
    evidence: quotations.items,
    documents: documents.items,
  };
}
