/** The cells of the matrix: one of them is in the order of tabs, arrows lead to the others. */
import { type CSSProperties, type KeyboardEvent, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import type { MatrixResponse } from '../../server/contract/contacts.ts';
import { strings } from '../strings/index.ts';
import type { ContactsState } from '../view/contacts.ts';
import { MatrixHead, MatrixRow } from './MatrixRow.tsx';
import classes from './matrix.module.css';
import { cellsByPosition, moved, type Position } from './matrix.ts';
import { cellInWords } from './words.ts';

interface Props {
  answer: MatrixResponse;
  most: number;
  chosen: ContactsState['pair'];
  onPair: (a: string, b: string) => void;
}

/** The position that an element of the grid stands for. */
function positionOf(target: EventTarget): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

const sizeOfCells = (actors: number): number => (actors <= 12 ? 38 : actors <= 30 ? 30 : 24);

export function MatrixGrid({ answer, most, chosen, onPair }: Props) {
  const { actors, cells } = answer;
  const grid = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState<Position>({ row: 0, column: 1 });
  const [shown, setShown] = useState<Position | null>(null);
  const cellAt = useMemo(() => cellsByPosition(cells), [cells]);
  const nodes = useMemo(() => actors.map((a) => a.node), [actors]);
  const last = nodes.length - 1;
  // Another answer may have fewer actors than the cell that was reached.
  const at = { row: Math.min(reached.row, last), column: Math.min(reached.column, last) };

  const open = ({ row, column }: Position): void => {
    const [a, b] = [nodes[row], nodes[column]];
    if (a && b && row !== column) onPair(a.id, b.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = positionOf(event.target);
    if (!from || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(from);
      return;
    }
    const to = moved(from, event.key, nodes.length, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    setReached(to);
    grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
  };
  const reach = (event: SyntheticEvent): void => {
    const position = positionOf(event.target);
    setShown(position);
    if (position && event.type === 'focus') setReached(position);
  };
  const chosenRow = nodes.findIndex((n) => n.id === chosen?.a);
  const chosenColumn = nodes.findIndex((n) => n.id === chosen?.b);
  const columnIn = (row: number): number | null =>
    row === chosenRow ? chosenColumn : row === chosenColumn ? chosenRow : null;

  return (
    <div className={classes.scroll}>
      <div
        className={classes.sheet}
        style={{ '--size': `${sizeOfCells(nodes.length)}px`, '--count': nodes.length } as CSSProperties}
      >
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid, and this one is walked
          role="grid"
          aria-label={strings.contacts.title}
          aria-rowcount={nodes.length + 1}
          aria-colcount={nodes.length + 1}
          className={classes.grid}
          onKeyDown={onKey}
          onClick={(e) => {
            const position = positionOf(e.target);
            if (position) open(position);
          }}
          onFocus={reach}
          onMouseOver={reach}
          onMouseLeave={() => setShown(null)}
          onBlur={() => setShown(null)}
        >
          <MatrixHead nodes={nodes} shown={shown?.column ?? null}>
            {shown && <Reading names={[nodes[shown.row]?.name, nodes[shown.column]?.name]} words={told(shown)} />}
          </MatrixHead>
          <tbody>
            {nodes.map((node, row) => (
              <MatrixRow
                key={node.id}
                row={row}
                nodes={nodes}
                cellAt={cellAt}
                most={most}
                shown={shown?.row === row}
                reachable={at.row === row ? at.column : null}
                chosen={columnIn(row)}
              />
            ))}
          </tbody>
        </table>
        {shown && (
          <>
            <i className={classes.row} style={{ '--at': shown.row } as CSSProperties} aria-hidden="true" />
            <i className={classes.line} style={{ '--at': shown.column } as CSSProperties} aria-hidden="true" />
          </>
        )}
      </div>
    </div>
  );

  function told(position: Position): string {
    return position.row === position.column ? '' : cellInWords(cellAt(position));
  }
}

/** What stands under the mouse or the focus, in the corner that is always seen. */
function Reading({ names: [a, b], words }: { names: readonly (string | undefined)[]; words: string }) {
  return (
    <span className={classes.reading}>
      <b>{a}</b>
      {a !== b && <b>{b}</b>}
      <span>{words}</span>
    </span>
  );
}
