/** "Ask in Cypher": a query with its parameters, what it gives, and queries to start from. */
import { Button, Loader, Modal } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CypherResponse } from '../../server/contract/cypher.ts';
import { cypherApi } from '../api/cypher.ts';
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import { isNarrow } from '../ui/narrow.ts';
import { Empty, ErrorNotice } from '../ui/notices.tsx';
import { Answer } from './Answer.tsx';
import classes from './console.module.css';
import { CypherEditor } from './editor/CypherEditor.tsx';
import { offersAt } from './editor/complete.ts';
import { ParametersForm } from './ParametersForm.tsx';
import { Shelf } from './Shelf.tsx';
import { type ConsoleUse, useConsole } from './useConsole.ts';

const words = later.console;

interface Props {
  onClose: () => void;
  /** Adds what an answer tells of to the graph. */
  onDraw: (graph: CypherResponse['graph']) => void;
  tell: (text: string) => void;
}

export default function ConsoleDialog({ onClose, onDraw, tell }: Props) {
  const use = useConsole();
  const leave = useRef(onClose);
  leave.current = onClose;
  useEffect(() => {
    // Wherever the focus is. The editor closes what it offers by the same key, and then says that it was meant.
    const onKey = (e: KeyboardEvent): void => {
      if (e.key === 'Escape' && !e.defaultPrevented) leave.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const schema = useQuery({
    queryKey: ['cypher-schema'],
    queryFn: ({ signal }) => cypherApi.schema(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      fullScreen={isNarrow()}
      size="min(1280px, 96vw)"
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      <div className={classes.body}>
        <div className={classes.main}>
          <p className={classes.quiet}>{words.intro}</p>
          <CypherEditor
            key={use.taken}
            query={use.query}
            marked={use.marked}
            onChange={use.write}
            onRun={() => use.run()}
            offers={(query, at) =>
              schema.data
                ? offersAt(
                    query,
                    at,
                    schema.data,
                    use.parameters.map((p) => p.name),
                  )
                : null
            }
          />
          <ParametersForm parameters={use.parameters} onChange={use.setParameters} />
          <Acts use={use} />
          <section aria-label={words.answer.title} className={classes.answer}>
            <Outcome use={use} onDraw={onDraw} tell={tell} />
          </section>
        </div>
        <Shelf use={use} />
      </div>
    </Modal>
  );
}

function Acts({ use }: { use: ConsoleUse }) {
  const empty = use.query.trim() === '';
  return (
    <div className={classes.acts}>
      {use.running ? (
        <Button
          color="red"
          variant="light"
          leftSection={<IconPlayerStop size={15} aria-hidden="true" />}
          onClick={use.cancel}
        >
          {strings.common.cancel}
        </Button>
      ) : (
        <Button
          disabled={empty}
          leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
          aria-keyshortcuts="Control+Enter"
          onClick={() => use.run()}
        >
          {words.run}
        </Button>
      )}
      <Button variant="default" disabled={empty} title={words.explainHint} onClick={() => use.run({ explain: true })}>
        {words.explain}
      </Button>
    </div>
  );
}

function Outcome({ use: { running, error, answer, askedAt }, ...rest }: Omit<Props, 'onClose'> & { use: ConsoleUse }) {
  if (running) return <Loader size="sm" role="status" aria-label={words.running} />;
  if (error) return <ErrorNotice error={error} />;
  if (!answer) return <Empty title={words.answer.start}>{words.answer.startHow}</Empty>;
  return <Answer key={askedAt} answer={answer} {...rest} />;
}
