/** What a person chooses for the columns of a table. */
import { expect, test } from 'vitest';
import { meaningsFor, partiesOf, withMeaning, withRows } from '../../client/loading/tables/columns.ts';
import { type TableMapping, tableMappingSchema } from '../../server/model/table.ts';

const HEADER = ['day', 'a', 'b', 'c'];
const mapping: TableMapping = {
  rows: 'meetings',
  columns: [
    { column: 'day', field: 'date' },
    { column: 'a', field: 'person', of: '1' },
  ],
  confidence: 0.9,
};

test('a column has one meaning, and each meaning one column, in the order of the header', () => {
  const both = withMeaning(mapping, HEADER, 'b', 'person 2');
  expect(both.columns.map((c) => [c.column, c.field, c.of])).toEqual([
    ['day', 'date', undefined],
    ['a', 'person', '1'],
    ['b', 'person', '2'],
  ]);
  const moved = withMeaning(both, HEADER, 'c', 'person 1');
  expect(moved.columns.map((c) => c.column)).toEqual(['day', 'b', 'c']);
  expect(withMeaning(moved, HEADER, 'b', '').columns.map((c) => c.column)).toEqual(['day', 'c']);
});

test('one more side of a meeting can be chosen than there is', () => {
  expect(partiesOf(mapping)).toEqual(['1', '2']);
  expect(partiesOf(withMeaning(mapping, HEADER, 'b', 'country 2'))).toEqual(['1', '2', '3']);
  expect(partiesOf({ ...mapping, columns: [{ column: 'a', field: 'person', of: '9' }] })).toHaveLength(9);
});

test('rows of another sort keep what can be told of them', () => {
  const commitments = withRows(withMeaning(mapping, HEADER, 'b', 'country 2'), 'commitments');
  expect(commitments.columns).toEqual([
    { column: 'a', field: 'person', of: 'by' },
    { column: 'b', field: 'country', of: 'to' },
  ]);
  expect(withRows(commitments, 'affiliations').columns).toEqual([{ column: 'a', field: 'person', of: '1' }]);
});

test('whatever is offered, the server takes', () => {
  for (const rows of ['meetings', 'affiliations', 'attendances', 'commitments'] as const)
    for (const { of, fields } of meaningsFor({ ...mapping, rows, columns: [] }))
      for (const field of fields) {
        const chosen = withMeaning({ ...mapping, rows, columns: [] }, HEADER, 'a', of ? `${field} ${of}` : field);
        expect(tableMappingSchema.parse(chosen).columns).toEqual([{ column: 'a', field, ...(of ? { of } : {}) }]);
      }
});
