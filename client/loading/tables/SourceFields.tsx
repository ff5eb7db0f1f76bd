/** Where a table is from, which it cannot say itself. */
import { TextInput } from '@mantine/core';
import { words } from '../words.ts';
import { SOURCE_FIELDS } from './source.ts';
import classes from './tables.module.css';
import type { ImportUse, Mapping } from './useImport.ts';

const BAD: Readonly<Record<string, string>> = { date: words.badDate, url: words.badUrl };

const percentOf = ({ mapping }: Mapping): number => Math.round(mapping.confidence * 100);

function trusted(given: Mapping, percent: number): Mapping {
  const confidence = Math.round(percent) / 100;
  return given.format === 'csv'
    ? { ...given, mapping: { ...given.mapping, confidence } }
    : { ...given, mapping: { ...given.mapping, confidence } };
}

export function SourceFields({ use }: { use: ImportUse }) {
  const { source, setSource, sourceFaults, mapping, setMapping } = use;
  return (
    <fieldset className={classes.part}>
      <legend>{words.table.source}</legend>
      <div className={classes.choices}>
        {SOURCE_FIELDS.map((field) => (
          <TextInput
            key={field}
            label={words[field]}
            value={source[field]}
            error={sourceFaults.includes(field) ? BAD[field] : undefined}
            onChange={({ currentTarget }) => setSource({ ...source, [field]: currentTarget.value })}
          />
        ))}
        {mapping && (
          <TextInput
            type="number"
            min={1}
            max={100}
            label={words.table.trust}
            defaultValue={percentOf(mapping)}
            onChange={({ currentTarget: { valueAsNumber: percent } }) => {
              if (percent >= 1 && percent <= 100) setMapping(trusted(mapping, percent));
            }}
            onBlur={({ currentTarget }) => {
              currentTarget.value = String(percentOf(mapping));
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
