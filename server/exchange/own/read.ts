/** Reads our own JSON record by record, and refuses what was cut short, changed, or is not ours. */
import { createHash } from 'node:crypto';
import { EntenteError } from '../../errors.ts';
import { CanonicalHash, canonicalLine } from '../../projection/canonical.ts';
import { linesOf } from './lines.ts';
import {
  type Body,
  COUNTED,
  type Counted,
  type EndRecord,
  FORMAT,
  type Header,
  headerSchema,
  LAST,
  OPENING,
  recordSchema,
  VERSION,
} from './records.ts';

const LAST_FEED = '\n';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws EntenteError `invalid-document` for what is not ours, of another version, or of a part. */
function headerOf(file: string, line: string | undefined): Header {
  const value = line?.endsWith(OPENING) ? parseJson(`${line.slice(0, -OPENING.length)}}`) : undefined;
  const isOurs = typeof value === 'object' && value !== null && (value as { format?: unknown }).format === FORMAT;
  if (!isOurs)
    throw new EntenteError('invalid-document', `${file}: is no backup of Entente (its first line does not say so)`);
  const { version } = value as { version?: unknown };
  if (version !== VERSION)
    throw new EntenteError(
      'invalid-document',
      `${file}: has version ${JSON.stringify(version)} of the format, and this program reads ${VERSION}: use the program that wrote it`,
    );
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) throw new EntenteError('invalid-document', `${file}: line 1: its header is damaged`);
  return parsed.data;
}

export interface Sealed {
  header: Header;
  end: EndRecord;
}

/**
 * The records of a file of ours, each checked; returns header and end when all is as it was written.
 * Nothing of what it gave may be believed before it has returned.
 * @throws EntenteError `invalid-document` naming the line.
 */
export async function* readRecords(file: string): AsyncGenerator<Body, Sealed> {
  const lines = linesOf(file);
  const sha256 = createHash('sha256');
  const graph = new CanonicalHash();
  const counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
  let number = 1;
  const next = async (): Promise<Buffer | null> => {
    const { value, done } = await lines.next();
    return done ? null : value;
  };
  const refuse = (why: string): EntenteError => new EntenteError('invalid-document', `${file}: line ${number}: ${why}`);
  try {
    const first = await next();
    const header = headerOf(file, first?.toString('utf8'));
    sha256.update(first as Buffer).update(LAST_FEED);
    for (;;) {
      number += 1;
      const line = await next();
      if (line === null) throw refuse('the file is cut short: it has no end record');
      const text = line.toString('utf8');
      const parsed = recordSchema.safeParse(parseJson(text.endsWith(',') ? text.slice(0, -1) : text));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw refuse(`is cut short, or no record of ours (${issue?.path.join('.') || 'record'}: ${issue?.message})`);
      }
      const record = parsed.data;
      if (record.record === 'end') {
        if (record.sha256 !== sha256.digest('hex')) throw refuse('the file was changed: its SHA-256 is another');
        const wrong = COUNTED.find((name) => counts[name] !== (record.counts[name] ?? 0));
        if (wrong) throw refuse(`the file was changed: it does not have the ${wrong} records that it counts`);
        if (graph.digest() !== record.hash) throw refuse('the file was changed: its graph has another canonical hash');
        number += 1;
        if ((await next())?.toString('utf8') !== LAST || (await next()) !== null)
          throw refuse('the file does not end as ours do');
        return { header, end: record };
      }
      sha256.update(line).update(LAST_FEED);
      counts[record.record] += 1;
      if (record.record === 'node') graph.add(canonicalLine(record.node));
      if (record.record === 'relationship') graph.add(canonicalLine(record.relationship));
      yield record;
    }
  } finally {
    await lines.return(undefined);
  }
}
