/** The measures as a table for people. */
import { barInWords, type Measure } from './measure.ts';

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const HEAD = ['measure', 'ours', 'reference', 'ratio', 'bar', ''];

export function printTable(engine: string, measures: readonly Measure[]): void {
  const rows = measures.map((m) => [
    `${m.suite}: ${m.name}`,
    `${number(m.ours)} ${m.unit}`,
    `${number(m.reference)} ${m.unit}`,
    number(m.ratio),
    barInWords(m.bar),
    m.ok ? 'ok' : 'MISSED',
  ]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((r) => (r[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${engine}`);
  console.log(line(HEAD));
  console.log(widths.map((w) => '─'.repeat(w)).join('  '));
  rows.forEach((row, i) => {
    console.log(line(row));
    console.log(`    ${measures[i]?.note ?? ''}`);
  });
  console.log('');
}
