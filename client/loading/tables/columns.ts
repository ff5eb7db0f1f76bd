/** What a person chooses for the columns of a table. Pure. */
import {
  type Column,
  type Field,
  isOfParty,
  PARTIES_OF_ROW,
  PARTY_FIELDS,
  type RowsOf,
  type TableMapping,
} from '../../../server/model/table.ts';

/** What else a row of each sort can tell. */
const OF_ROW: Readonly<Record<RowsOf, readonly Field[]>> = {
  meetings: ['date', 'place', 'mode', 'forum', 'edition', 'from', 'until'],
  affiliations: [],
  attendances: ['forum', 'edition', 'role', 'place', 'from', 'until'],
  commitments: ['kind', 'name', 'topic', 'quantity', 'unit', 'from', 'until'],
};

/** Of whom a row of this sort can tell: one more side of a meeting than is used. */
export function partiesOf({ rows, columns }: TableMapping): readonly string[] {
  if (rows === 'commitments') return ['by', 'to'];
  if (rows !== 'meetings') return ['1'];
  const used = columns.map(({ of }) => Number(of)).filter((n) => Number.isInteger(n));
  return PARTIES_OF_ROW.slice(0, Math.max(2, ...used.map((n) => n + 1)));
}

/** A meaning as the value of a choice: "person 1", "date"; empty for none. */
export const meaningOf = ({ field, of }: Pick<Column, 'field' | 'of'>): string =>
  isOfParty(field) ? `${field} ${of ?? '1'}` : field;

/** All meanings that a column can have, those of each party together; of the row itself: null. */
export const meaningsFor = (mapping: TableMapping): { of: string | null; fields: readonly Field[] }[] => [
  ...partiesOf(mapping).map((of) => ({ of, fields: PARTY_FIELDS })),
  ...(OF_ROW[mapping.rows].length > 0 ? [{ of: null, fields: OF_ROW[mapping.rows] }] : []),
];

function columnOf(column: string, meaning: string): Column | null {
  const [field, of] = meaning.split(' ') as [Field | '', string | undefined];
  return field === '' ? null : { column, field, ...(of ? { of } : {}) };
}

/** Gives a column a meaning; another that had it loses it. Columns stay in the order of the header. */
export function withMeaning(
  mapping: TableMapping,
  header: readonly string[],
  column: string,
  meaning: string,
): TableMapping {
  const chosen = columnOf(column, meaning);
  const others = mapping.columns.filter((c) => c.column !== column && meaningOf(c) !== meaning);
  const place = ({ column: name }: Column): number => header.indexOf(name);
  return { ...mapping, columns: [...others, ...(chosen ? [chosen] : [])].sort((a, b) => place(a) - place(b)) };
}

/** Rows of another sort: what can be told of them is kept, by the first party that has no column of that field. */
export function withRows(mapping: TableMapping, rows: RowsOf): TableMapping {
  const bare: TableMapping = { ...mapping, rows, columns: [] };
  const order = rows === 'commitments' ? ['by', 'to'] : ['1', '2'];
  const earlier = mapping.rows === 'commitments' ? ['by', 'to'] : ['1', '2'];
  const columns: Column[] = [];
  for (const one of mapping.columns) {
    if (!isOfParty(one.field)) {
      if (OF_ROW[rows].includes(one.field)) columns.push(one);
      continue;
    }
    const of = order[earlier.indexOf(one.of ?? '1')];
    if (of && partiesOf(bare).includes(of)) columns.push({ ...one, of });
  }
  return { ...bare, columns };
}
