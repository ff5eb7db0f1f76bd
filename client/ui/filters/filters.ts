/** What a filter bar holds, typed by the contract: only what is set and differs from the contract's default. Pure. */
import { z } from 'zod';
import { contactsQuerySchema } from '../../../server/contract/contacts.ts';
import { contactFilterShape, type Grade, isWindow } from '../../../server/contract/filters.ts';
import { strings } from '../../strings/index.ts';

const words = strings.filters.faults;
const shape = { ...contactFilterShape, of: contactsQuerySchema.shape.of };
const schema = z.object(shape);

let known: z.output<typeof schema> | undefined;
/** The contract's defaults; parsed when first asked for, since api/no-eval.ts must come before any parsing. */
const defaults = (): z.output<typeof schema> => {
  known ??= schema.parse({});
  return known;
};
const isDefault = (name: FilterParameter, value: unknown): boolean => value === defaults()[name];

export type FilterParameter = keyof typeof shape;
export type Filters = Readonly<Partial<z.output<typeof schema>>>;
export const FILTER_PARAMETERS = Object.keys(shape) as FilterParameter[];

/** The grade that counts when none is chosen. */
export const defaultGrade = (): Grade => defaults().grade;

export const isFilterParameter = (name: string): name is FilterParameter => Object.hasOwn(shape, name);

/** Reads filters from the texts of query parameters; one that is mistyped or the default is left out, the rest counts. */
export function readFilters(texts: Readonly<Record<string, string | undefined>>): Filters {
  const found: Record<string, unknown> = {};
  for (const name of FILTER_PARAMETERS) {
    const text = texts[name]?.trim();
    if (!text) continue;
    const { success, data } = shape[name].safeParse(text);
    if (success && !isDefault(name, data)) found[name] = data;
  }
  const filters = found as Filters;
  const { dates, ...rest } = isWindow(filters) ? filters : { ...filters, until: undefined };
  // How sure an event must lie in a window says nothing where there is none.
  const kept = rest.since || rest.until ? { ...rest, dates } : rest;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** The filters as texts of query parameters, as the API and the address take them. */
export function writeFilters(filters: Filters): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of FILTER_PARAMETERS) {
    const value: unknown = filters[name];
    if (value === undefined || isDefault(name, value) || (Array.isArray(value) && value.length === 0)) continue;
    texts[name] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return texts;
}

/** The filters with one parameter changed, as its text says, or left out. */
export function withParameter(filters: Filters, name: FilterParameter, text: string | null): Filters {
  return readFilters({ ...writeFilters(filters), [name]: text ?? undefined });
}

/** What the text of a parameter must be. */
function faultOf(name: FilterParameter): string {
  if (name === 'since' || name === 'until' || name === 'knownBy') return words.date;
  if (name === 'sources') return words.whole(1, 1000);
  return name === 'confidence' ? words.share : words.unreadable;
}

/** What is wrong with the texts of some parameters, by name; nothing when they can be read. */
export function faultsOf(
  names: readonly FilterParameter[],
  texts: Readonly<Record<string, string | undefined>>,
): Partial<Record<FilterParameter, string>> {
  const faults: Partial<Record<FilterParameter, string>> = {};
  for (const name of names) {
    const text = texts[name]?.trim();
    const read = text ? shape[name].safeParse(text) : null;
    if (read?.error) faults[name] = faultOf(name);
  }
  const asked = names.includes('until') && Object.keys(faults).length === 0;
  if (asked && !isWindow({ since: texts.since?.trim(), until: texts.until?.trim() })) faults.until = words.beforeFirst;
  return faults;
}
