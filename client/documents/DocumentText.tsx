/** A document's whole text, one claim's sentence marked and scrolled to, the others faint. */
import { useEffect, useRef } from 'react';
import type { Evidence } from '../../server/contract/evidence.ts';
import { type MarkedRange, segmentsOf } from '../words/segments.ts';
import classes from './documents.module.css';

type Mark = 'other' | 'sentence' | 'quote';

export function DocumentText({
  text,
  claims,
  activeId,
}: {
  text: string;
  claims: readonly Evidence[];
  activeId: string | null;
}) {
  const first = useRef<HTMLElement | null>(null);
  const active = claims.find((c) => c.claimId === activeId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another claim is chosen
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    first.current?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  }, [activeId, text]);
  const ranges: MarkedRange<Mark>[] = claims.map((c) => ({
    start: c.passage.start,
    end: c.passage.end,
    mark: 'other',
  }));
  if (active) {
    ranges.push(
      { start: active.passage.start, end: active.passage.end, mark: 'sentence' },
      { start: active.start, end: active.end, mark: 'quote' },
    );
  }
  const segments = segmentsOf(text, ranges);
  const at = segments.find((s) => s.marks.has('quote'))?.start;
  return (
    <div className={classes.text} data-testid="document-text">
      {segments.map(({ start, text: piece, marks }) => {
        if (marks.size === 0) return <span key={start}>{piece}</span>;
        const mark: Mark = marks.has('quote') ? 'quote' : marks.has('sentence') ? 'sentence' : 'other';
        return (
          <mark key={start} className={classes[mark]} data-mark={mark} ref={start === at ? first : null}>
            {piece}
          </mark>
        );
      })}
    </div>
  );
}
