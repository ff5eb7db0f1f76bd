/** The chosen files before they are sent. */
import { Button } from '@mantine/core';
import type { NamedFile } from '../api/jobs.ts';
import { strings } from '../strings/index.ts';
import type { Refusal } from './chosen.ts';
import classes from './loading.module.css';
import { words } from './words.ts';

interface Props {
  taken: readonly NamedFile[];
  tables: readonly NamedFile[];
  refused: readonly { name: string; why: Refusal }[];
  bytes: number;
  onTable: (file: NamedFile) => void;
}

/** Names shown at most: all are sent. */
const MOST_SHOWN = 200;

export function ChosenFiles({ taken, tables, refused, bytes, onTable }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
    <section className={classes.chosen} aria-label={words.chosen} tabIndex={0}>
      {refused.length > 0 && (
        <>
          <h3>{words.notTaken(refused.length)}</h3>
          <ul>
            {refused.slice(0, MOST_SHOWN).map(({ name, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
              <li key={`${i} ${name}`} data-trouble>
                <span>{name}</span>
                <small>{words.why[why]}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {tables.length > 0 && (
        <>
          <h3>{words.table.chosen(tables.length)}</h3>
          <ul>
            {tables.slice(0, MOST_SHOWN).map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
              <li key={`${i} ${one.name}`}>
                <span>{one.name}</span>
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={words.table.openOf(one.name)}
                  onClick={() => onTable(one)}
                >
                  {words.table.open}
                </Button>
              </li>
            ))}
            {tables.length > MOST_SHOWN && <li>…</li>}
          </ul>
        </>
      )}
      {taken.length > 0 && (
        <>
          <h3>
            {strings.common.document(taken.length)} · {words.size(bytes)}
          </h3>
          <ul>
            {taken.slice(0, MOST_SHOWN).map(({ name, file }) => (
              <li key={name}>
                <span>{name}</span>
                <small>{words.size(file.size)}</small>
              </li>
            ))}
            {taken.length > MOST_SHOWN && <li>…</li>}
          </ul>
        </>
      )}
    </section>
  );
}
