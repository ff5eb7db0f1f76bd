/** Leaves out of the records what was read with too little confidence. */
import type { ExtractionRecord } from '../model/record.ts';
import type { Extractor } from './extractor.ts';

/**
 * An extractor whose meetings, participations and commitments have at least this confidence (0 to 1); null leaves what
 * the cross-validation chose. Its version tells of it, so that a document is read anew when the setting changes.
 */
export function withLeastConfidence(extractor: Extractor, least: number | null): Extractor {
  if (least === null) return extractor;
  return {
    ...extractor,
    version: `${extractor.version}, confidence from ${least}`,
    extract: async (source, signal) => surer(await extractor.extract(source, signal), least),
  };
}

function surer(record: ExtractionRecord, least: number): ExtractionRecord {
  let leftOut = 0;
  const kept = <T extends { confidence: number }>(list: readonly T[]): T[] => {
    const sure = list.filter((a) => a.confidence >= least);
    leftOut += list.length - sure.length;
    return sure;
  };
  const meetings = kept(record.meetings);
  const places = new Set([...meetings, ...record.forums].map((m) => m.id));
  const surest = {
    ...record,
    meetings,
    participations: kept(record.participations),
    commitments: kept(record.commitments).map((c) => (c.madeAt && !places.has(c.madeAt) ? { ...c, madeAt: null } : c)),
  };
  return leftOut === 0
    ? surest
    : {
        ...surest,
        notes: [...record.notes, `${leftOut} assertion(s) with less confidence than ${least} were left out.`],
      };
}
