/** Writes our own JSON line by line, and seals it. */
import { createHash } from 'node:crypto';
import { CanonicalHash, canonicalLine } from '../../projection/canonical.ts';
import { type Body, COUNTED, type Counted, type EndRecord, type Header, LAST, OPENING } from './records.ts';

/**
 * @param changedMeanwhile is asked when all records are written.
 * @returns the lines, whole, each with its line feed.
 */
export async function* sealed(
  header: Header,
  records: AsyncIterable<Body>,
  changedMeanwhile: () => Promise<boolean>,
): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  const graph = new CanonicalHash();
  const counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
  const hashed = (line: string): string => {
    sha256.update(line);
    return line;
  };
  yield hashed(`${JSON.stringify(header).slice(0, -1)}${OPENING}\n`);
  for await (const record of records) {
    counts[record.record] += 1;
    if (record.record === 'node') graph.add(canonicalLine(record.node));
    if (record.record === 'relationship') graph.add(canonicalLine(record.relationship));
    yield hashed(`${JSON.stringify(record)},\n`);
  }
  const end: EndRecord = {
    record: 'end',
    counts,
    hash: graph.digest(),
    changedMeanwhile: await changedMeanwhile(),
    sha256: sha256.digest('hex'),
  };
  yield `${JSON.stringify(end)}\n${LAST}\n`;
}
