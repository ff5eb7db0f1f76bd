/** The head and the rows of the matrix. */
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { GradeMark } from './Grades.tsx';
import classes from './matrix.module.css';
import { type Position, shadeOf } from './matrix.ts';
import { type Cell, cellInWords } from './words.ts';

interface HeadProps {
  nodes: readonly Node[];
  /** The column that is looked at. */
  shown: number | null;
  /** What stands in the corner. */
  children: ReactNode;
}

export function MatrixHead({ nodes, shown, children }: HeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className={classes.corner} aria-hidden="true">
          {children}
        </td>
        {nodes.map((node, column) => (
          <th
            key={node.id}
            scope="col"
            aria-colindex={column + 2}
            className={classes.column}
            data-shown={shown === column}
            title={node.name}
          >
            <span>{node.name}</span>
            <KindMark kind={node.kind} size={11} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  row: number;
  nodes: readonly Node[];
  cellAt: (at: Position) => Cell | undefined;
  most: number;
  shown: boolean;
  /** The column that Tab comes to. */
  reachable: number | null;
  /** The column of the pair that stands at the side. */
  chosen: number | null;
}

export const MatrixRow = memo(function MatrixRow({ row, nodes, cellAt, most, shown, reachable, chosen }: RowProps) {
  const own = nodes[row];
  if (!own) return null;
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" aria-colindex={1} className={classes.name} data-shown={shown} title={own.name}>
        <KindMark kind={own.kind} size={11} />
        <span>{own.name}</span>
      </th>
      {nodes.map((other, column) => {
        const cell = cellAt({ row, column });
        return (
          <td
            key={other.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={row === column ? own.name : strings.contacts.cell(own.name, other.name, cellInWords(cell))}
            aria-selected={chosen === column}
            tabIndex={reachable === column ? 0 : -1}
            className={`${classes.cell} ${cell && cell.assumed > 0 ? classes.assumed : ''}`}
            data-row={row}
            data-column={column}
            data-self={row === column || undefined}
            style={cell && ({ '--shade': shadeOf(cell.count, most) } as CSSProperties)}
          >
            {cell && (
              <>
                <span>{strings.contacts.number(cell.count)}</span>
                <GradeMark grade={cell.grade} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
