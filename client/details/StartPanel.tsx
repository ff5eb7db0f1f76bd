/** The side panel while nothing is selected: what the graph holds, and how to begin. */

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KINDS } from '../../server/model/kinds.ts';
import { counted } from '../../server/model/wording.ts';
import { api } from '../api/resources.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { ErrorNotice, Key } from '../ui/notices.tsx';
import { periodInWords } from '../words/dates.ts';

import classes from './details.module.css';

export function StartPanel() {
  const query = useQuery({ queryKey: ['stats'], queryFn: ({ signal }) => api.stats(signal) });
  return (
    <article className={classes.details} aria-label="The graph">
      <span className={classes.sub}>The graph</span>
      <h2>Who met whom, and who promised what</h2>
      <p className={classes.sub}>
        Each node and relationship rests on sentences of the documents. Select one to read them.
      </p>
      {query.isPending && <Skeleton height={150} radius="md" />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          <ul className={classes.groups} aria-label="Nodes by kind">
            {KINDS.filter(({ kind }) => (query.data.nodes.byKind[kind] ?? 0) > 0).map(({ kind, plural }) => (
              <li key={kind} className={classes.count}>
                <KindMark kind={kind} size={13} />
                <span>{plural}</span>
                <b>{(query.data.nodes.byKind[kind] ?? 0).toLocaleString('en')}</b>
              </li>
            ))}
          </ul>
          <dl className={classes.facts}>
            <dt>Relationships</dt>
            <dd>{query.data.relationships.total.toLocaleString('en')}</dd>
            <dt>Claims</dt>
            <dd>
              {query.data.claims.toLocaleString('en')}
              {query.data.decisions > 0 && <small>{counted(query.data.decisions, 'decision')}</small>}
            </dd>
            <dt>Documents</dt>
            <dd>{query.data.documents.toLocaleString('en')}</dd>
            {query.data.period.from && (
              <>
                <dt>Published</dt>
                <dd>{periodInWords(query.data.period.from, query.data.period.to)}</dd>
              </>
            )}
          </dl>
        </>
      )}
      <h3>How to begin</h3>
      <ul className={classes.hints}>
        <li>
          <Key>/</Key> search for a person, organization, country or forum
        </li>
        <li>
          Select a node for its evidence; double-click it, or press <Key>E</Key>, to expand it
        </li>
        <li>
          <Key>P</Key> find a path from the selected node to another
        </li>
        <li>
          <Key>?</Key> all keys
        </li>
      </ul>
    </article>
  );
}
