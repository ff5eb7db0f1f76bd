/** The picture's twin in words: all that is on screen as tables, for keyboards and screen readers and quick reading. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import type { Selection } from '../view/view-state.ts';

import classes from './elements.module.css';
import { NodesTable, RelationshipsTable } from './tables.tsx';

const words = strings.elements;

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
    <section className={classes.strip} aria-label={words.title}>
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls="on-screen"
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
          {words.title}
        </button>
        <span>{words.counts(nodes.length, relationships.length)}</span>
        {open && (
          <div className={classes.tabs}>
            <button
              type="button"
              className={classes.tab}
              aria-pressed={shown === 'nodes'}
              onClick={() => setShown('nodes')}
            >
              {words.nodes}
            </button>
            <button
              type="button"
              className={classes.tab}
              aria-pressed={shown === 'relationships'}
              onClick={() => setShown('relationships')}
            >
              {words.relationships}
            </button>
          </div>
        )}
      </div>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
        <section id="on-screen" className={classes.scroll} aria-label={words.table} tabIndex={0}>
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
