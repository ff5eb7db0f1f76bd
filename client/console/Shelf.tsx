/** Queries to start from: the server's examples, those saved by name, those run before. */
import { Button, CloseButton, Tabs, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CypherExample } from '../../server/contract/cypher.ts';
import { cypherApi } from '../api/cypher.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import { later } from '../strings/later.ts';
import { CardSkeletons, ErrorNotice } from '../ui/notices.tsx';
import classes from './console.module.css';
import { draftOf, type ParameterDraft } from './parameters.ts';
import type { ConsoleUse } from './useConsole.ts';

const words = later.console;

export function Shelf({ use }: { use: ConsoleUse }) {
  return (
    <Tabs defaultValue="examples" className={classes.shelf} keepMounted={false}>
      <Tabs.List grow aria-label={words.shelf.title}>
        <Tabs.Tab value="examples">{words.shelf.examples}</Tabs.Tab>
        <Tabs.Tab value="saved">{words.shelf.saved}</Tabs.Tab>
        <Tabs.Tab value="history">{words.shelf.history}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="examples">
        <Examples use={use} />
      </Tabs.Panel>
      <Tabs.Panel value="saved">
        <Saved use={use} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History use={use} />
      </Tabs.Panel>
    </Tabs>
  );
}

type Told = CypherExample['parameters'][number];

const drafted = ({ name, type, value, caption }: Told): ParameterDraft => ({
  ...draftOf(name, type, value),
  ...(caption === null ? {} : { caption }),
});

function Examples({ use }: { use: ConsoleUse }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['cypher-examples'],
    queryFn: ({ signal }) => cypherApi.examples(signal),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <CardSkeletons label={words.examples.loading} />;
  return (
    <ul className={classes.list} aria-label={words.shelf.examples}>
      {data.items.map(({ name, title, query, parameters }) => (
        <li key={name}>
          <button
            type="button"
            className={classes.take}
            onClick={() => use.take({ query, parameters: parameters.map(drafted) })}
          >
            <span {...IN_ENGLISH}>{title}</span>
            <code>{name}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Saved({ use }: { use: ConsoleUse }) {
  const [name, setName] = useState('');
  return (
    <>
      <form
        className={classes.save}
        onSubmit={(e) => {
          e.preventDefault();
          use.save(name.trim());
          setName('');
        }}
      >
        <TextInput
          label={words.saved.name}
          size="xs"
          value={name}
          maxLength={80}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || use.query.trim() === ''}>
          {words.saved.save}
        </Button>
      </form>
      {use.saved.length === 0 && <p className={classes.quiet}>{words.saved.none}</p>}
      <ul className={classes.list} aria-label={words.shelf.saved}>
        {use.saved.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              className={classes.take}
              onClick={() => use.take({ query: one.query, parameters: one.parameters })}
            >
              <span>{one.name}</span>
              <code>{one.query}</code>
            </button>
            <CloseButton size="sm" aria-label={words.saved.remove(one.name)} onClick={() => use.unsave(one.name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ use }: { use: ConsoleUse }) {
  const { history, setHistory } = use;
  if (history.length === 0) return <p className={classes.quiet}>{words.history.none}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={words.shelf.history}>
        {history.map((one) => (
          <li key={one.query}>
            <button type="button" className={classes.take} onClick={() => use.take(one)}>
              <code>{one.query}</code>
            </button>
            <CloseButton
              size="sm"
              aria-label={words.history.remove(one.query)}
              onClick={() => setHistory(history.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      <Button size="compact-xs" variant="subtle" onClick={() => setHistory([])}>
        {words.history.clear}
      </Button>
    </>
  );
}
