/** The picture's twin in words: all that is on screen as tables, for keyboards and screen readers and quick reading. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import type { ContactLine } from '../view/lens.ts';
import type { Selection } from '../view/view-state.ts';

import classes from './elements.module.css';
import { NodesTable, RelationshipsTable } from './tables.tsx';

const words = strings.elements;

interface Props {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
  /** Lines between actors, where they stand for events. */
  contacts: readonly ContactLine[];
  selected: Selection | null;
  /** The node that is walked to in the picture. */
  at: string | null;
  chosen: readonly string[];
  onSelect: (selection: Selection) => void;
  /** Takes a node among the chosen, or out of them. */
  onChoose: (nodeId: string) => void;
}

export function OnScreen({ nodes, relationships, contacts, selected, at, chosen, onSelect, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<'nodes' | 'relationships'>('nodes');
  const table = useRef<HTMLElement>(null);
  // What is selected or walked to in the picture is looked at here too.
  useEffect(() => {
    if (selected) setShown(selected.element === 'node' ? 'nodes' : 'relationships');
  }, [selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another row comes to be the one
  useEffect(() => {
    const row =
      table.current?.querySelector('[aria-current]') ?? table.current?.querySelector('[data-selected="true"]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [open, shown, selected, at]);
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
        <span>{words.counts(nodes.length, relationships.length + contacts.length)}</span>
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
        <section
          ref={table}
          id="on-screen"
          className={classes.scroll}
          aria-label={words.table}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
          tabIndex={0}
        >
          {shown === 'nodes' ? (
            <NodesTable
              nodes={nodes}
              relationships={relationships}
              selected={selected}
              at={at}
              chosen={new Set(chosen)}
              onSelect={onSelect}
              onChoose={onChoose}
            />
          ) : (
            <RelationshipsTable
              nodes={nodes}
              relationships={relationships}
              contacts={contacts}
              selected={selected}
              onSelect={onSelect}
            />
          )}
        </section>
      )}
    </section>
  );
}
