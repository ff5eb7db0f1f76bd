/** A text cut at the edges of its marked ranges, each piece with the marks that cover it. Pure. */
export interface MarkedRange<M extends string = string> {
  start: number;
  end: number;
  mark: M;
}
export interface Segment<M extends string = string> {
  start: number;
  text: string;
  marks: ReadonlySet<M>;
}

/** The pieces of `text` in order; ranges may overlap, lie within one another or reach outside. */
export function segmentsOf<M extends string>(text: string, ranges: readonly MarkedRange<M>[]): Segment<M>[] {
  const kept = ranges
    .map((r) => ({ ...r, start: Math.max(0, r.start), end: Math.min(text.length, r.end) }))
    .filter((r) => r.end > r.start);
  const edges = [...new Set([0, text.length, ...kept.flatMap((r) => [r.start, r.end])])].sort((a, b) => a - b);
  const segments: Segment<M>[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number];
    segments.push({
      start,
      text: text.slice(start, end),
      marks: new Set(kept.filter((r) => r.start <= start && r.end >= end).map((r) => r.mark)),
    });
  }
  return segments;
}
