/** One node in the side panel. */

import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import type { Filters } from '../ui/filters/filters.ts';
import { KindCaption } from '../ui/KindMark.tsx';
import { ErrorNotice, Key } from '../ui/notices.tsx';
import { propertiesOf } from '../words/properties.ts';
import type { Group } from '../words/told.ts';
import classes from './details.module.css';
import { Facts } from './Facts.tsx';
import { Groups } from './Groups.tsx';
import { EVERYTHING, isEverything, neighbourQuery, OF_NEIGHBOURS } from './neighbours.ts';

const words = strings.details;

interface Props {
  id: string;
  /** What the screen knows of it already. */
  known: Node | undefined;
  busy: boolean;
  onScreen: (group: Group) => number;
  onExpand: (group?: Group) => void;
  /** Which relationships count, here and when they are expanded. */
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onFindPath: (node: Node) => void;
  onHide: () => void;
  children: ReactNode;
}

export function NodeDetails(props: Props) {
  const { id, known, busy, onScreen, onExpand, filters, onFilters, onFindPath, onHide, children } = props;
  const asked = neighbourQuery(filters);
  const query = useQuery({
    queryKey: ['node', id, asked],
    queryFn: ({ signal }) => api.node(id, signal, asked),
    placeholderData: keepPreviousData,
  });
  const node = query.data?.node ?? known;
  const groups = query.data?.groups ?? [];
  const total = groups.reduce((sum, g) => sum + g.count, 0);
  if (query.isError && toApiError(query.error).code === 'not-found') {
    return (
      <ErrorNotice error={query.error}>
        {known && (
          <Button variant="default" onClick={onHide}>
            {words.takeOff}
          </Button>
        )}
      </ErrorNotice>
    );
  }
  if (!node)
    return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <Waiting />;
  return (
    <article className={classes.details} aria-label={words.node(strings.model.kinds[node.kind].caption, node.name)}>
      <KindCaption kind={node.kind} />
      <h2>{node.name}</h2>
      <div className={classes.acts}>
        <Button variant="default" loading={busy} rightSection={<Key>E</Key>} onClick={() => onExpand()}>
          {words.expand}
        </Button>
        {kindOf(node.kind).isActor && (
          <Button variant="default" rightSection={<Key>P</Key>} onClick={() => onFindPath(node)}>
            {words.findPath}
          </Button>
        )}
        {known && (
          <Button variant="default" onClick={onHide}>
            {words.hide}
          </Button>
        )}
      </div>
      <Facts rows={propertiesOf(node)} support={node} />
      <h3>
        {words.relationships} {query.isSuccess && <small>{strings.common.number(total)}</small>}
      </h3>
      <FilterBar value={filters} onChange={onFilters} only={OF_NEIGHBOURS} initial={EVERYTHING} />
      {query.isPending && <Skeleton height={76} radius="md" />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess &&
        (groups.length > 0 ? (
          <Groups groups={groups} onScreen={isEverything(filters) ? onScreen : null} busy={busy} onExpand={onExpand} />
        ) : (
          <p className={classes.sub}>{words.none(!isEverything(filters))}</p>
        ))}
      {children}
    </article>
  );
}

const Waiting = () => (
  <div role="status" aria-label={words.loading}>
    <Skeleton height={12} width={80} mb={10} />
    <Skeleton height={20} width="70%" mb={14} />
    <Skeleton height={90} radius="md" />
  </div>
);
