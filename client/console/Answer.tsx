/** What came of a query: its rows or its plan, what was cut, and where it can go from here. */
import { Button } from '@mantine/core';
import { IconCopy, IconDownload, IconTopologyStar3 } from '@tabler/icons-react';
import type { CypherResponse } from '../../server/contract/cypher.ts';
import { later } from '../strings/later.ts';
import { Empty } from '../ui/notices.tsx';
import { saveFile } from '../ui/save.ts';
import { AnswerTable } from './AnswerTable.tsx';
import classes from './console.module.css';
import { csvOf, tabbedOf } from './values.ts';

const words = later.console.answer;

interface Props {
  answer: CypherResponse;
  onDraw: (graph: CypherResponse['graph']) => void;
  tell: (text: string) => void;
}

export function Answer({ answer, onDraw, tell }: Props) {
  const { rows, graph, truncated, ms, plan } = answer;
  const copy = (): void => {
    const written = navigator.clipboard?.writeText(tabbedOf(answer)) ?? Promise.reject(new Error());
    written.then(
      () => tell(words.copied),
      () => tell(words.copyRefused),
    );
  };
  if (plan !== null)
    return (
      <>
        <h3 className={classes.heading}>
          {words.plan} <small>{words.ms(ms)}</small>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
        <pre className={classes.plan} tabIndex={0}>
          {plan}
        </pre>
      </>
    );
  return (
    <>
      <div className={classes.told}>
        <div role="status">
          <h3 className={classes.heading}>
            {words.rows(rows.length)} <small>{words.ms(ms)}</small>
          </h3>
        </div>
        {rows.length > 0 && (
          <div className={classes.acts}>
            <Button
              variant="light"
              leftSection={<IconTopologyStar3 size={15} aria-hidden="true" />}
              title={graph.nodes.length > 0 ? words.drawHint : words.nothingToDraw}
              disabled={graph.nodes.length === 0}
              onClick={() => onDraw(graph)}
            >
              {words.draw(graph.nodes.length)}
            </Button>
            <Button variant="default" leftSection={<IconCopy size={15} aria-hidden="true" />} onClick={copy}>
              {words.copy}
            </Button>
            <Button
              variant="default"
              title={words.csvHint}
              leftSection={<IconDownload size={15} aria-hidden="true" />}
              onClick={() => saveFile(new Blob([csvOf(answer)], { type: 'text/csv' }), 'answer.csv')}
            >
              {words.csv}
            </Button>
          </div>
        )}
      </div>
      {truncated && (
        <p className={classes.cut}>
          {truncated === 'rows' ? words.truncated.rows(rows.length) : words.truncated.bytes}
        </p>
      )}
      {!graph.whole && <p className={classes.cut}>{words.drawnInPart(graph.nodes.length)}</p>}
      {rows.length === 0 ? (
        <Empty title={words.none}>{words.noneHow}</Empty>
      ) : (
        <AnswerTable columns={answer.columns} rows={rows} />
      )}
    </>
  );
}
