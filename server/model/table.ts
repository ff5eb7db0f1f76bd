/** Tables and what their columns mean. */
import { z } from 'zod';

/** What each row tells. */
export const ROWS_OF = ['meetings', 'affiliations', 'attendances', 'commitments'] as const;
export type RowsOf = (typeof ROWS_OF)[number];

export const FIELDS = [
  'person',
  'title',
  'organization',
  'country',
  'date',
  'place',
  'forum',
  'edition',
  'role',
  'mode',
  'kind',
  'name',
  'topic',
  'quantity',
  'unit',
  'from',
  'until',
] as const;
export type Field = (typeof FIELDS)[number];

/** Those that tell of someone in a row. */
export const PARTY_FIELDS: readonly Field[] = ['person', 'title', 'organization', 'country'];
export const isOfParty = (field: Field): boolean => PARTY_FIELDS.includes(field);

/** Who can meet in one row, by their places in it. */
export const PARTIES_OF_ROW: readonly string[] = Array.from({ length: 9 }, (_, i) => String(i + 1));

export const columnSchema = z.strictObject({
  /** The column's header, exactly. */
  column: z.string().min(1).max(200),
  field: z.enum(FIELDS),
  /**
   * Whose it is, for person, title, organization and country: "1", "2" … of those who met; "by",
   * "to" of a commitment; "1" of an affiliation or an attendance.
   */
  of: z
    .string()
    .regex(/^(?:[1-9]\d?|by|to)$/, 'must be a number, "by" or "to"')
    .optional(),
});
export type Column = z.infer<typeof columnSchema>;

export const tableMappingSchema = z.strictObject({
  rows: z.enum(ROWS_OF),
  columns: z.array(columnSchema).min(1).max(100),
  /** How far the table is trusted, 0 to 1. */
  confidence: z.number().min(0.01).max(1).default(0.9),
});
export type TableMapping = z.infer<typeof tableMappingSchema>;
