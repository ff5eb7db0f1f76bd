/** One filter that is set: its value, a click from being changed or removed. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { strings } from '../../strings/index.ts';
import type { FilterName } from './entries.ts';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './filters.module.css';
import type { Filters } from './filters.ts';
import { EDITOR_POPOVER } from './popover.ts';

const { filters } = strings;

interface Props {
  name: FilterName;
  /** Its value in words. */
  words: string;
  value: Filters;
  onChange: (value: Filters) => void;
  /** null: it always says something, and cannot be taken away. */
  onRemove: (() => void) | null;
}

export function FilterChip({ name, words, value, onChange, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const caption = filters.captions[name];
  const label = (
    <>
      {caption} <b>{words}</b>
    </>
  );
  return (
    <span className={classes.chip} data-filter={name}>
      {name === 'without' ? (
        <span className={classes.value}>{label}</span>
      ) : (
        <Popover opened={open} onChange={setOpen} {...EDITOR_POPOVER}>
          <Popover.Target>
            <button type="button" className={classes.value} title={filters.change} onClick={() => setOpen(!open)}>
              {label}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={filters.filter(caption)} aria-labelledby={undefined}>
            <FilterEditor
              name={name}
              value={value}
              onApply={(next) => {
                setOpen(false);
                onChange(next);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {onRemove && (
        <button
          type="button"
          className={classes.remove}
          aria-label={filters.removeOf(caption, words)}
          title={filters.remove}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </span>
  );
}
