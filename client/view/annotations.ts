/** Notes that a person draws upon the picture: texts, arrows, and hulls around nodes. Pure. */
import { z } from 'zod';

export const MOST_ANNOTATIONS = 200;
/** Letters of one text, and nodes in one hull. */
export const MOST_LETTERS = 500;
export const MOST_IN_HULL = 2000;
/** What is farther from the graph's own middle was not drawn by hand. */
const FARTHEST = 1e7;
/** How much larger than usual a text can be. */
const LARGEST = 8;

const id = z.string().min(1).max(200);
const text = z.string().max(MOST_LETTERS);
// In the graph's own coordinates.
const at = z.number().min(-FARTHEST).max(FARTHEST);
// What was written from afar is to be read from afar.
const scale = z.number().min(1).max(LARGEST).optional();

export const annotationSchema = z.discriminatedUnion('type', [
  /** Stands with the middle of its first line at the point. */
  z.object({ type: z.literal('text'), id, x: at, y: at, text: text.min(1), scale }),
  /** From tail to head, with words at its middle. */
  z.object({ type: z.literal('arrow'), id, x1: at, y1: at, x2: at, y2: at, text, scale }),
  /** Around these nodes, wherever they stand. */
  z.object({ type: z.literal('hull'), id, nodes: z.array(id).min(1).max(MOST_IN_HULL), text, scale }),
]);
export const annotationsSchema = z.array(annotationSchema).max(MOST_ANNOTATIONS);
export type Annotation = z.infer<typeof annotationSchema>;
export type Note = Extract<Annotation, { type: 'text' }>;
export type Arrow = Extract<Annotation, { type: 'arrow' }>;
export type Hull = Extract<Annotation, { type: 'hull' }>;

type Point = { x: number; y: number };
type All = readonly Annotation[];
/** The end of an arrow that is moved; without it all of a note or an arrow is. */
export type ArrowEnd = 'tail' | 'head';

/** An id that none of these has: "hull-3". */
export function freshId(all: All, type: Annotation['type']): string {
  const numbers = all.flatMap((a) => Number(new RegExp(`^${type}-(\\d+)$`).exec(a.id)?.[1] ?? 0));
  return `${type}-${Math.max(0, ...numbers) + 1}`;
}

export const isFull = (all: All): boolean => all.length >= MOST_ANNOTATIONS;

/** How much larger than usual a text is written so that it is read at this zoom. */
export const scaleAt = (zoom: number): number => Math.round(Math.min(Math.max(1 / zoom, 1), LARGEST) * 100) / 100;

/** With one more, drawn last; as it was where there is no room. */
export const added = (all: All, one: Annotation): All => (isFull(all) ? all : [...all, one]);

export const removed = (all: All, of: string): All => all.filter((a) => a.id !== of);

/** With other words; a note without any is gone. */
export function reworded(all: All, of: string, words: string): All {
  const text = words.trim().slice(0, MOST_LETTERS);
  return all.flatMap((a) => (a.id !== of ? [a] : a.type === 'text' && text === '' ? [] : [{ ...a, text }]));
}

const within = (n: number): number => Math.min(Math.max(Math.round(n * 100) / 100, -FARTHEST), FARTHEST);

/** One of them elsewhere, or one end of an arrow. A hull stands where its nodes do. */
export function movedBy<A extends Annotation>(one: A, by: Point, end?: ArrowEnd): A {
  switch (one.type) {
    case 'text':
      return { ...one, x: within(one.x + by.x), y: within(one.y + by.y) };
    case 'arrow':
      return {
        ...one,
        ...(end === 'head' ? {} : { x1: within(one.x1 + by.x), y1: within(one.y1 + by.y) }),
        ...(end === 'tail' ? {} : { x2: within(one.x2 + by.x), y2: within(one.y2 + by.y) }),
      };
    default:
      return one;
  }
}

/** All of them, with one moved. */
export const moved = (all: All, of: string, by: Point, end?: ArrowEnd): All =>
  all.map((a) => (a.id === of ? movedBy(a, by, end) : a));
