/** Documents are chosen, sent, and followed: above the list of those that are there. */

import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { NamedFile } from '../api/jobs.ts';
import { useTell } from '../ui/toasts.tsx';
import { Chooser } from './Chooser.tsx';
import { type Dropped, filesOf } from './dropped.ts';
import { JobList } from './JobList.tsx';
import classes from './loading.module.css';
import { words } from './words.ts';

interface Props {
  /** Whether it is asked for by name, as the palette and home do. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Dropped on the page and not yet taken. */
  dropped: Dropped | null;
  onTaken: () => void;
  onDocument: (id: string) => void;
  /** Documents came otherwise than by a job. */
  onLoaded: () => void;
}

export function LoadPanel({ isOpen, onOpen, dropped, onTaken, onDocument, onLoaded }: Props) {
  const [chosen, setChosen] = useState<readonly NamedFile[]>([]);
  const tell = useTell();
  const region = useId();
  const taken = useRef<Dropped | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!dropped || dropped === taken.current) return;
    taken.current = dropped;
    onTaken();
    void filesOf(dropped).then((files) => setChosen((before) => [...before, ...files]));
  }, [dropped, onTaken]);
  return (
    <section className={classes.panel}>
      <Button
        ref={opener}
        size="sm"
        fullWidth
        variant={isOpen ? 'default' : 'filled'}
        leftSection={<IconFileUpload size={17} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={region}
        onClick={() => onOpen(!isOpen)}
      >
        {words.load}
      </Button>
      <div id={region} hidden={!isOpen}>
        {isOpen && (
          <Chooser
            chosen={chosen}
            onChosen={setChosen}
            onImported={(name, { added, updated, documents: [document] }) => {
              onLoaded();
              const see =
                document === undefined ? undefined : { label: words.table.see, run: () => onDocument(document) };
              tell(words.table.taken(name, added + updated), see);
            }}
            onSent={() => {
              setChosen([]);
              onOpen(false);
              opener.current?.focus();
            }}
          />
        )}
      </div>
      <JobList onDocument={onDocument} />
    </section>
  );
}
