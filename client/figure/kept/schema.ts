/** What a figure keeps of the exploration it was made from, so that the image reopens it. */
import { z } from 'zod';
import { KIND_NAMES, type Kind } from '../../../server/model/kinds.ts';
import { strings } from '../../strings/index.ts';
import { lookShape } from '../../view/look.ts';

const words = strings.kept;

export const MOST_IDS = 20_000;
/** Most bytes of what is kept, as text. */
export const MOST_KEPT = 8 * 1024 * 1024;

const id = z.string().min(1).max(200);
const place = z.object({ x: z.number(), y: z.number() });
const isKind = (text: string): text is Kind => (KIND_NAMES as readonly string[]).includes(text);

export const figureKeptSchema = z
  .object({
    /** The version of this form. */
    entente: z.literal(1),
    title: z.string().max(2_000),
    caption: z.string().max(10_000),
    /** The query string of the address: what was asked. */
    question: z.string().max(20_000),
    /** A kind that this version does not know is left out. */
    hiddenKinds: z
      .array(z.string().max(100))
      .max(100)
      .transform((kinds) => kinds.filter(isKind)),
    nodes: z.array(id).max(MOST_IDS),
    relationships: z.array(id).max(MOST_IDS),
    /** Where each node stood, in the graph's coordinates. */
    positions: z.record(id, place),
    /** Of the nodes: those that no layout moves. */
    pinned: z.array(id).max(MOST_IDS).default([]),
    ...lookShape,
    camera: z.object({ zoom: z.number().positive(), pan: place }).optional(),
    /** The version of the data when it was drawn; null when the server told none. */
    dataVersion: z.string().max(200).nullable(),
    savedAt: z.iso.datetime(),
  })
  .refine(({ nodes, relationships }) => nodes.length + relationships.length <= MOST_IDS, {
    message: words.moreThan(MOST_IDS),
  })
  // Places of nodes that are not in the figure are nobody's.
  .transform((kept) => {
    const listed = new Set(kept.nodes);
    return { ...kept, positions: Object.fromEntries(Object.entries(kept.positions).filter(([of]) => listed.has(of))) };
  });

export type FigureKept = z.output<typeof figureKeptSchema>;

/** What is kept, as text that any file can hold: JSON in ASCII alone. */
export function keptText(kept: FigureKept): string {
  const text = JSON.stringify(kept).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (text.length > MOST_KEPT) throw new Error(strings.kept.tooManyToReopen);
  return text;
}

/** Reads such a text; throws when it is not what Entente wrote. */
export function parsedKept(text: string): FigureKept {
  if (text.length > MOST_KEPT) throw new Error(words.tooLarge);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(words.damaged(words.notJson));
  }
  const version = z.object({ entente: z.number().gt(1) }).safeParse(value);
  if (version.success) throw new Error(words.newer);
  const parsed = figureKeptSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(words.damaged([issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')));
}
