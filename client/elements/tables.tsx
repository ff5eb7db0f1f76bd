/** The two tables of what is on screen. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import type { ContactLine } from '../view/lens.ts';
import type { Selection } from '../view/view-state.ts';
import { degrees } from '../view/visible.ts';
import { daysOf } from '../words/dates.ts';
import { confidenceInWords, sentenceOf } from '../words/told.ts';
import classes from './elements.module.css';

const { elements: words, model } = strings;

interface Props {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
  selected: Selection | null;
  onSelect: (selection: Selection) => void;
}

interface NodesProps extends Props {
  /** The node that is walked to in the picture. */
  at: string | null;
  chosen: ReadonlySet<string>;
  onChoose: (nodeId: string) => void;
}

export function NodesTable({ nodes, relationships, selected, at, chosen, onSelect, onChoose }: NodesProps) {
  const degree = degrees(relationships);
  const sorted = [...nodes].sort(
    (a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || a.name.localeCompare(b.name),
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{strings.elements.chosen}</span>
          </th>
          <th scope="col">{words.node}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col" className={classes.extra}>
            {words.date}
          </th>
          <th scope="col">{words.relationships}</th>
          <th scope="col" className={classes.extra}>
            {words.sources}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((n) => (
          <tr key={n.id} data-selected={selected?.id === n.id} aria-current={at === n.id || undefined}>
            <td className={classes.choice}>
              <input
                type="checkbox"
                aria-label={strings.elements.choose(n.name)}
                checked={chosen.has(n.id)}
                onChange={() => onChoose(n.id)}
              />
            </td>
            <td>
              <button
                type="button"
                className={classes.link}
                aria-pressed={selected?.id === n.id}
                onClick={() => onSelect({ element: 'node', id: n.id })}
              >
                <KindMark kind={n.kind} size={12} />
                {n.name}
              </button>
            </td>
            <td>{model.kinds[n.kind].caption}</td>
            <td className={classes.extra}>{daysOf(n.properties) ?? ''}</td>
            <td>{degree.get(n.id) ?? 0}</td>
            <td className={classes.extra}>{n.sources}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RelationshipsProps = Props & { contacts: readonly ContactLine[] };

export function RelationshipsTable({ nodes, relationships, contacts, selected, onSelect }: RelationshipsProps) {
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.relationship}</th>
          <th scope="col" className={classes.extra}>
            {words.confidence}
          </th>
          <th scope="col">{words.sources}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((c) => (
          <tr key={c.id} data-selected={selected?.id === c.id}>
            <td>
              <button
                type="button"
                className={classes.link}
                aria-pressed={selected?.id === c.id}
                onClick={() => onSelect({ element: 'contact', id: c.id })}
              >
                {words.contact(names.get(c.from) ?? c.from, names.get(c.to) ?? c.to, c.events.length)}
              </button>
            </td>
            <td className={classes.extra} />
            <td>{c.sources}</td>
          </tr>
        ))}
        {relationships.map((r) => (
          <tr key={r.id} data-selected={selected?.id === r.id}>
            <td>
              <button
                type="button"
                className={classes.link}
                aria-pressed={selected?.id === r.id}
                onClick={() => onSelect({ element: 'relationship', id: r.id })}
              >
                {sentenceOf(r, names.get(r.from) ?? r.from, names.get(r.to) ?? r.to)}
              </button>
            </td>
            <td className={classes.extra}>{confidenceInWords(r.confidence)}</td>
            <td>{r.sources}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
