/** Parameters as they are typed, and what they mean. Pure. */
import { z } from 'zod';
import { PARAMETER_TYPES } from '../../server/contract/cypher.ts';

export const draftSchema = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  text: z.string(),
  /** What the server says of it, in English. */
  caption: z.string().optional(),
});
export type ParameterDraft = z.infer<typeof draftSchema>;

export type ParameterFault = 'name' | 'twice' | 'number' | 'json';
type Json = z.infer<ReturnType<typeof z.json>>;

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function read({ type, text }: ParameterDraft): { value: Json } | { fault: ParameterFault } {
  if (type === 'text') return { value: text };
  if (type === 'boolean') return { value: text === 'true' };
  if (type === 'list') return { value: text.split('\n').filter((line) => line !== '') };
  if (type === 'number') {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() !== '' && Number.isFinite(value) ? { value } : { fault: 'number' };
  }
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return { fault: 'json' };
  }
}

/** What is wrong with each of them, in their order; null where nothing is. */
export function faultsOf(drafts: readonly ParameterDraft[]): (ParameterFault | null)[] {
  return drafts.map((draft, index) => {
    if (!NAME.test(draft.name)) return 'name';
    if (drafts.findIndex((other) => other.name === draft.name) < index) return 'twice';
    const told = read(draft);
    return 'fault' in told ? told.fault : null;
  });
}

/** The values by name; those with a fault are left out. */
export function valuesOf(drafts: readonly ParameterDraft[]): Record<string, Json> {
  const told = drafts.flatMap((draft) => {
    const value = read(draft);
    return 'value' in value ? [[draft.name, value.value] as const] : [];
  });
  return Object.fromEntries(told);
}

/** A value as it is typed. */
export function draftOf(name: string, type: ParameterDraft['type'], value: unknown): ParameterDraft {
  if (type === 'list' && Array.isArray(value)) return { name, type, text: value.map(String).join('\n') };
  if (type === 'json') return { name, type, text: JSON.stringify(value) };
  return { name, type, text: value === undefined || value === null ? '' : String(value) };
}

/** The names that a query uses, without those within texts and comments. */
export function namesIn(query: string): string[] {
  const bare = query.replace(/\/\/.*$|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/gm, ' ');
  return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((found) => found[1] ?? ''))];
}

/** One for each name that the query uses: those that were typed are kept, and so is what is used no more and has a value. */
export function draftsFor(query: string, drafts: readonly ParameterDraft[]): ParameterDraft[] {
  const names = namesIn(query);
  const kept = drafts.filter(({ name, text }) => names.includes(name) || text !== '' || name === '');
  const fresh = names.filter((name) => !drafts.some((draft) => draft.name === name));
  return [...kept, ...fresh.map((name) => draftOf(name, 'text', ''))];
}
