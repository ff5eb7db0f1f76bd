/** What each column of a table means. */
import { NativeSelect } from '@mantine/core';
import { ROWS_OF, type RowsOf, type TableMapping } from '../../../server/model/table.ts';
import { words } from '../words.ts';
import { meaningOf, meaningsFor, withMeaning, withRows } from './columns.ts';
import classes from './tables.module.css';

interface Props {
  header: readonly string[];
  mapping: TableMapping;
  onChange: (mapping: TableMapping) => void;
}

export function ColumnsForm({ header, mapping, onChange }: Props) {
  const meanings = [
    { value: '', label: words.table.unused },
    ...meaningsFor(mapping).map(({ of, fields }) => ({
      group: words.table.party(of, mapping.rows),
      items: fields.map((field) => ({
        value: meaningOf({ field, ...(of ? { of } : {}) }),
        label: words.table.meaning(words.table.field[field], of === null ? null : words.table.party(of, mapping.rows)),
      })),
    })),
  ];
  const columns = header.filter((name) => name !== '');
  return (
    <fieldset className={classes.part}>
      <legend>{words.table.columns}</legend>
      <NativeSelect
        label={words.table.rows}
        value={mapping.rows}
        data={ROWS_OF.map((rows) => ({ value: rows, label: words.table.rowsOf[rows] }))}
        onChange={({ currentTarget }) => onChange(withRows(mapping, currentTarget.value as RowsOf))}
      />
      <div className={classes.choices}>
        {columns.map((name) => {
          const chosen = mapping.columns.find((c) => c.column === name);
          return (
            <NativeSelect
              key={name}
              label={name}
              value={chosen ? meaningOf(chosen) : ''}
              data={meanings}
              data-unused={!chosen || undefined}
              onChange={({ currentTarget }) => onChange(withMeaning(mapping, header, name, currentTarget.value))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
