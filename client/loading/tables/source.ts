/** What a person tells of a table's source, and the fields of it that cannot stand. Pure. */
import { faultsOf, NOTHING_PASTED } from '../pasted.ts';

export const SOURCE_FIELDS = ['title', 'publisher', 'date', 'url'] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];
export type Source = Readonly<Record<SourceField, string>>;

export const NO_SOURCE: Source = { title: '', publisher: '', date: '', url: '' };

export const sourceFaults = ({ date, url }: Source): string[] => faultsOf({ ...NOTHING_PASTED, date, url });

/** Only what is told. */
export const sourceOf = (source: Source): Partial<Source> =>
  Object.fromEntries(SOURCE_FIELDS.flatMap((f) => (source[f].trim() ? [[f, source[f].trim()]] : [])));
