/** What a file would tell under the chosen mapping: how much, the first rows, and what is wrong with it. */
import { Loader } from '@mantine/core';
import type { ImportPreview, Told } from '../../../server/contract/imports.ts';
import { KIND_NAMES } from '../../../server/model/kinds.ts';
import { RELATIONSHIP_TYPES } from '../../../server/model/relationships.ts';
import { strings } from '../../strings/index.ts';
import { words } from '../words.ts';
import classes from './tables.module.css';

const { common, model } = strings;

const inWords = (told: Told): string =>
  'kind' in told
    ? words.table.isOf(told.name, model.kinds[told.kind].one)
    : model.sentence(told.from, told.type, told.to);

function countsInWords({ tells }: ImportPreview): string {
  const kinds = KIND_NAMES.flatMap((kind) => (tells[kind] ? [model.ofKind(tells[kind], kind)] : []));
  const relationships = RELATIONSHIP_TYPES.reduce((sum, type) => sum + (tells[type] ?? 0), 0);
  return [...kinds, ...(relationships > 0 ? [common.relationship(relationships)] : [])].join(', ');
}

export function Preview({ preview, isCurrent }: { preview: ImportPreview; isCurrent: boolean }) {
  const { sample, faults, totalFaults, read } = preview;
  return (
    <section className={classes.preview} aria-label={words.table.preview} aria-busy={!isCurrent}>
      <div className={classes.head}>
        <h3>{words.table.preview}</h3>
        {!isCurrent && <Loader size={14} role="img" aria-label={words.table.looking} />}
      </div>
      <p role="status">{read > 0 ? countsInWords(preview) : words.table.nothing}</p>
      {totalFaults > 0 && (
        <>
          <h4 data-trouble>{words.table.faults(totalFaults)}</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
          <ul className={classes.faults} lang="en" tabIndex={0} aria-label={words.table.faults(totalFaults)}>
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <b>{path}</b> {message}
              </li>
            ))}
            {faults.length < totalFaults && <li>…</li>}
          </ul>
        </>
      )}
      {sample.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
        <ol className={classes.sample} tabIndex={0} aria-label={words.table.sample}>
          {sample.map(({ quote, claims }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <li key={`${row} ${quote}`}>
              <code>{quote}</code>
              <ul>
                {claims.map(inWords).map((told, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two positions may have one name
                  <li key={`${at} ${told}`}>{told}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
