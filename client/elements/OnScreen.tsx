/** The picture's twin in words: all that is on screen as tables, for keyboards and screen readers and quick reading. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { counted } from '../../server/model/wording.ts';
import type { Selection } from '../view/view-state.ts';

import classes from './elements.module.css';
import { NodesTable, RelationshipsTable } from './tables.tsx';

interface Props {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
  selected: Selection | null;
  onSelect: (selection: Selection) => void;
}

export function OnScreen({ nodes, relationships, selected, onSelect }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<'nodes' | 'relationships'>('nodes');
  return (
    <section className={classes.strip} aria-label="On screen">
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls="on-screen"
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}On screen
        </button>
        <span>
          {counted(nodes.length, 'node')}, {counted(relationships.length, 'relationship')}
        </span>
        {open && (
          <div className={classes.tabs}>
            <button
              type="button"
              className={classes.tab}
              aria-pressed={shown === 'nodes'}
              onClick={() => setShown('nodes')}
            >
              Nodes
            </button>
            <button
              type="button"
              className={classes.tab}
              aria-pressed={shown === 'relationships'}
              onClick={() => setShown('relationships')}
            >
              Relationships
            </button>
          </div>
        )}
      </div>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
        <section id="on-screen" className={classes.scroll} aria-label="Table of what is on screen" tabIndex={0}>
          {shown === 'nodes' ? (
            <NodesTable nodes={nodes} relationships={relationships} selected={selected} onSelect={onSelect} />
          ) : (
            <RelationshipsTable nodes={nodes} relationships={relationships} selected={selected} onSelect={onSelect} />
          )}
        </section>
      )}
    </section>
  );
}
