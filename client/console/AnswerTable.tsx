/** The rows of an answer, a page at a time. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CypherResponse } from '../../server/contract/cypher.ts';
import { type CypherValue, isNode, isRelationship } from '../../server/model/values.ts';
import { later } from '../strings/later.ts';
import classes from './console.module.css';
import { nameOf, textOf, wholeOf } from './values.ts';

const words = later.console.answer;
const PAGE = 100;

export function AnswerTable({ columns, rows }: Pick<CypherResponse, 'columns' | 'rows'>) {
  const [first, setFirst] = useState(0);
  const shown = rows.slice(first, first + PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
      <section className={classes.scroll} aria-label={words.table} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <tr key={first + index}>
                <th scope="row">{first + index + 1}</th>
                {row.map((value, column) => (
                  <td
                    key={columns[column]}
                    title={wholeOf(value).slice(0, 1000)}
                    data-number={typeof value === 'number'}
                  >
                    <Cell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > PAGE && (
        <nav className={classes.pages} aria-label={words.table}>
          <Button size="compact-xs" variant="default" disabled={first === 0} onClick={() => setFirst(first - PAGE)}>
            {words.earlier}
          </Button>
          <span role="status">{words.page(first + 1, Math.min(first + PAGE, rows.length), rows.length)}</span>
          <Button
            size="compact-xs"
            variant="default"
            disabled={first + PAGE >= rows.length}
            onClick={() => setFirst(first + PAGE)}
          >
            {words.later}
          </Button>
        </nav>
      )}
    </>
  );
}

function Cell({ value }: { value: CypherValue }) {
  if (isNode(value))
    return <span className={classes.node}>{words.node(nameOf(value.$node), value.$node.labels.at(-1) ?? '')}</span>;
  if (isRelationship(value)) return <span className={classes.relationship}>{textOf(value)}</span>;
  return <>{textOf(value)}</>;
}
