/** Front matter: what a document says of itself, in YAML between two lines of `---`. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { EntenteError, type Fault } from '../../errors.ts';
import { isPartialDate } from '../../model/dates.ts';

/** YAML reads a title such as `1984` as a number; a list or a mapping is no text. */
const scalar = z.union([z.string(), z.number(), z.boolean()], 'must be a text').transform(String);
const text = scalar.pipe(z.string().trim().min(1, 'must not be empty'));
const address = z.url({ protocol: /^https?$/, error: 'must be a web address (http or https)' });

const frontMatterSchema = z.object({
  id: text.nullish(),
  title: text.nullish(),
  publisher: text.nullish(),
  url: address.nullish(),
  date: scalar.refine(isPartialDate, 'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD').nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code such as "en"')
    .nullish(),
  sources: z.array(z.union([address, z.object({ url: address }).transform((s) => s.url)])).nullish(),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const FENCE = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** The line of the field at `path`, counted in the file. */
function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}

/** What the YAML means; an alias that names nothing, or more than is good, is found out only here. */
function meaningOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw fault(file, [{ path: `${file}:1`, message: error instanceof Error ? error.message : String(error) }]);
  }
}

const PLAIN_LINE = /^(\w+):[ \t]+(\S.*?)[ \t]*$/;

/**
 * What people write who do not know YAML: `title: Talks in Ankara: a first step`
 * is no YAML for its second colon, but plain enough when every line has a known
 * field and is valid by itself. null when it is not.
 */
function readPlainLines(block: string): FrontMatter | null {
  const fields: Record<string, string> = {};
  for (const line of block.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, name, value] = PLAIN_LINE.exec(line) ?? [];
    if (!name || !value || !(name in frontMatterSchema.shape)) return null;
    fields[name] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  const parsed = frontMatterSchema.safeParse(fields);
  return parsed.success ? parsed.data : null;
}

/**
 * Splits a file into its front matter and its text, which stays as it is.
 * @throws EntenteError `invalid-document`, its faults naming file, line and field.
 */
export function splitFrontMatter(content: string, file: string): { matter: FrontMatter; text: string } {
  const fence = FENCE.exec(content);
  if (!fence) return { matter: {}, text: content };
  const rest = content.slice(fence[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing)
    throw fault(file, [{ path: `${file}:1`, message: 'the front matter opened by --- is never closed by ---' }]);
  const lines = new LineCounter();
  // The failsafe-like core schema reads dates as text: YAML 1.2 has no date type.
  const document = parseDocument(rest.slice(0, closing.index), { lineCounter: lines, schema: 'core' });
  const plain = document.errors.length > 0 ? readPlainLines(rest.slice(0, closing.index)) : null;
  if (plain) return { matter: plain, text: rest.slice(closing.index + closing[0].length) };
  const broken = document.errors.map((e) => ({
    path: `${file}:${(e.linePos?.[0].line ?? 0) + 1}`,
    message: e.message.split('\n')[0] ?? e.code,
  }));
  if (broken.length > 0) throw fault(file, broken);
  const parsed = frontMatterSchema.safeParse(meaningOf(document, file) ?? {});
  if (!parsed.success) {
    throw fault(
      file,
      parsed.error.issues.map((i) => ({
        path: `${file}:${lineOf(document, lines, i.path)} ${i.path.join('.')}`,
        message: i.message,
      })),
    );
  }
  return { matter: parsed.data, text: rest.slice(closing.index + closing[0].length) };
}

function fault(file: string, faults: Fault[]): EntenteError {
  const told = faults.map((f) => `${f.path}: ${f.message}`).join('; ');
  return new EntenteError('invalid-document', `${file}: the front matter cannot be read (${told})`, { faults });
}
