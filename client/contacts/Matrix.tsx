/** Actors against actors: a cell for each two, darker the more gatherings they share. */
import { Button } from '@mantine/core';
import { strings } from '../strings/index.ts';
import { Answer } from './Answer.tsx';
import { GradeKey } from './Grades.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import classes from './matrix.module.css';
import { shadeOf } from './matrix.ts';
import { Nothing } from './Nothing.tsx';
import { Summary } from './Summary.tsx';
import type { TabProps } from './tab.ts';
import { useMatrix } from './useContactsData.ts';

/** As many as the API draws at most. */
const MOST_ACTORS = 60;

export function Matrix({ state, onChange, onPair, onRelax }: TabProps) {
  const query = useMatrix(state);
  const answer = query.data;
  const most = Math.max(1, ...(answer?.cells.map((c) => c.count) ?? []));
  const words = strings.contacts;
  return (
    <Answer query={query} loading={words.loading.matrix}>
      {answer && answer.cells.length === 0 && <Nothing answer={answer} onRelax={onRelax} />}
      {answer && answer.cells.length > 0 && (
        <>
          <Summary answer={answer} ink>
            <GradeKey grades={answer.cells.map((c) => c.grade)}>
              <li>
                <Ramp most={most} />
                {words.gathering(most)}
              </li>
              {answer.cells.some((c) => c.assumed > 0) && (
                <li>
                  <i className={`${classes.sample} ${classes.assumed}`} aria-hidden="true" />
                  {words.matrix.assumed}
                </li>
              )}
            </GradeKey>
            {answer.leftOut > 0 && (
              <p className={classes.left}>
                {words.matrix.leftOut[state.by](answer.leftOut)}
                {state.size < MOST_ACTORS && (
                  <Button size="compact-xs" variant="default" onClick={() => onChange({ size: MOST_ACTORS })}>
                    {words.matrix.showUpTo(MOST_ACTORS)}
                  </Button>
                )}
              </p>
            )}
          </Summary>
          <MatrixGrid answer={answer} most={most} chosen={state.pair} onPair={onPair} />
        </>
      )}
    </Answer>
  );
}

/** From one gathering to the most, as the cells are shaded. */
function Ramp({ most }: { most: number }) {
  const steps = most === 1 ? [1] : [...new Set([1, Math.round(Math.sqrt(most)), most])];
  return (
    <span className={classes.ramp} aria-hidden="true">
      {steps.map((n) => (
        <i key={n} className={classes.sample} style={{ '--shade': shadeOf(n, most) } as React.CSSProperties}>
          {strings.contacts.number(n)}
        </i>
      ))}
    </span>
  );
}
