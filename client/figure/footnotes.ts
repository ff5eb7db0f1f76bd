/** Sources of a figure as numbered footnotes. Pure: what supports what comes in, numbers and lines go out. */

import type { DocumentSummary, Evidence } from '../../server/contract/evidence.ts';
import { strings } from '../strings/index.ts';
import { dateInWords } from '../words/dates.ts';

export interface Support {
  /** Id of the node or relationship on screen. */
  id: string;
  evidence: readonly Pick<Evidence, 'document' | 'status' | 'polarity'>[];
}

export interface Footnotes {
  /** By number, from 1. */
  lines: string[];
  /** "[1, 3–5]" by element id. */
  marks: Map<string, string>;
}

/** A document as a footnote: publisher, title, day, address. */
export function footnoteOf(document: DocumentSummary): string {
  const title = document.title ? strings.common.quoted(document.title) : null;
  const day = document.published ? dateInWords(document.published) : null;
  const told = [document.publisher, title, day].filter(Boolean).join(', ');
  const address = document.url ?? document.sources[0];
  return [told || document.id, address].filter(Boolean).join('. ');
}

/** With elements that stand for others, such as the line between two for the events that join them: what holds those up holds them up. */
export function withStandIns(
  supports: readonly Support[],
  standIns: readonly { id: string; events: readonly string[] }[],
): Support[] {
  const known = new Map(supports.map((s) => [s.id, s.evidence]));
  return [
    ...supports,
    ...standIns.map(({ id, events }) => ({ id, evidence: events.flatMap((e) => known.get(e) ?? []) })),
  ];
}

/** Three numbers or more that follow one another as one range: 1, 3, 4, 5 → "1", "3–5". */
function ranged(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === n - 1) last.push(n);
    else runs.push([n]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}

/** Numbers documents in the order in which the elements first need them. */
export function footnotesOf(supports: readonly Support[]): Footnotes {
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  const marks = new Map<string, string>();
  for (const { id, evidence } of supports) {
    const mine = new Set<number>();
    for (const { document, status, polarity } of evidence) {
      // What was rejected, or denies, holds nothing up.
      if (status !== 'accepted' || polarity !== 'affirmed') continue;
      let number = numbers.get(document.id);
      if (number === undefined) {
        number = lines.push(footnoteOf(document));
        numbers.set(document.id, number);
      }
      mine.add(number);
    }
    if (mine.size > 0) marks.set(id, `[${ranged([...mine].sort((a, b) => a - b)).join(', ')}]`);
  }
  return { lines, marks };
}
