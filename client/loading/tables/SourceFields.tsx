/** Where a table is from, which it cannot say itself. */
import { TextInput } from '@mantine/core';
import { words } from '../words.ts';
import { SOURCE_FIELDS } from './source.ts';
import classes from './tables.module.css';
import type { ImportUse } from './useImport.ts';

const BAD: Readonly<Record<string, string>> = { date: words.badDate, url: words.badUrl };

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
            value={Math.round(mapping.mapping.confidence * 100)}
            onChange={({ currentTarget }) => {
              const percent = Math.min(100, Math.max(1, Math.round(Number(currentTarget.value))));
              const confidence = (Number.isFinite(percent) ? percent : 1) / 100;
              if (mapping.format === 'csv') setMapping({ ...mapping, mapping: { ...mapping.mapping, confidence } });
              else setMapping({ ...mapping, mapping: { ...mapping.mapping, confidence } });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
