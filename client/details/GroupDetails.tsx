/** Several nodes drawn as one, in the side panel: who they are, and how to draw them one by one. */
import { Button } from '@mantine/core';
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import type { NodeGroup } from '../view/groups.ts';
import classes from './details.module.css';

interface Props {
  group: NodeGroup;
  onOpen: () => void;
  onSelect: (nodeId: string) => void;
}

const byName = (a: Node, b: Node): number => a.name.localeCompare(b.name);

export function GroupDetails({ group, onOpen, onSelect }: Props) {
  const words = strings.canvas.group;
  return (
    <article className={classes.details} aria-label={strings.details.node(words.caption, group.label)}>
      <span className={classes.sub}>{words.caption}</span>
      <h2>{group.label}</h2>
      <div className={classes.acts}>
        <Button variant="default" onClick={onOpen}>
          {words.open}
        </Button>
      </div>
      <h3>{words.members(group.members.length)}</h3>
      <ul className={classes.groups} aria-label={words.members(group.members.length)}>
        {[...group.members].sort(byName).map((node) => (
          <li key={node.id} className={classes.group}>
            <button type="button" className={classes.end} onClick={() => onSelect(node.id)}>
              <KindMark kind={node.kind} size={16} />
              {node.name}
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
