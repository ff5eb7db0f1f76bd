/** What a suite gives back, and how times become it. */
export interface Measure {
  suite: string;
  name: string;
  /** Ours and the reference, with their unit. */
  ours: number;
  reference: number;
  unit: string;
  /** ours / reference, or reference / ours where more is better. */
  ratio: number;
  bar: Bar;
  ok: boolean;
  /** Sizes, other percentiles, what the reference is. */
  note: string;
}

export interface Bar {
  of: 'most' | 'least';
  value: number;
}

export const barInWords = ({ of, value }: Bar): string => `${of === 'most' ? '≤' : '≥'} ${value}`;

export function measure(found: Omit<Measure, 'ok' | 'ratio'> & { ratio?: number }): Measure {
  const ratio = found.ratio ?? found.ours / found.reference;
  const ok = found.bar.of === 'most' ? ratio <= found.bar.value : ratio >= found.bar.value;
  return { ...found, ratio, ok };
}

/** The value below which the share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const p50 = (values: readonly number[]): number => percentile(values, 0.5);
export const p95 = (values: readonly number[]): number => percentile(values, 0.95);

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
/** Percentiles for a note. */
export const spread = (values: readonly number[]): string => `p50 ${ms(p50(values))}, p95 ${ms(p95(values))}`;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What every suite is given. */
export interface SuiteOptions {
  say(line: string): void;
  /** Score the articles that nobody reads too. */
  blind?: boolean;
  /** Take the sizes of the real thing, however long that takes. */
  long?: boolean;
}
