/** Nodes as rows under a heading; each opens its node. */
import type { Node } from '../../server/contract/graph.ts';
import { KindMark } from '../ui/KindMark.tsx';
import classes from './home.module.css';

interface Props {
  id: string;
  title: string;
  rows: readonly { node: Node; title: string; note: string }[];
  onNode: (id: string) => void;
}

export function Rows({ id, title, rows, onNode }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.node.id}>
            <button type="button" className={classes.row} onClick={() => onNode(row.node.id)}>
              <KindMark kind={row.node.kind} size={13} />
              <span>
                <b>{row.title}</b>
                <small>{row.note}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
