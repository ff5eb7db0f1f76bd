/** The side panel while nothing is selected: what the graph holds, and where to begin. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import type { HomeActs } from './acts.ts';
import { AddDocuments, HowToBegin } from './Begin.tsx';
import { Contents, Latest } from './Contents.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import classes from './home.module.css';

const words = strings.home;

/** Home. When its answer cannot be renewed, the old one stays. */
export function HomePanel(acts: HomeActs) {
  // Named after the statistics: a decision makes both old.
  const query = useQuery({ queryKey: ['stats', 'home'], queryFn: ({ signal }) => api.home(signal) });
  const home = query.data;
  return (
    <article className={classes.home} aria-label={words.title}>
      <span className={classes.sub}>{words.title}</span>
      <h2>{words.heading}</h2>
      <p className={classes.sub}>{words.told}</p>
      {query.isPending && <HomeSkeleton />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {home && <Contents home={home} {...acts} />}
      {/* Not while it is waited for: nothing moves when the answer comes. */}
      {!query.isPending && <HowToBegin />}
      {home && <Latest home={home} {...acts} />}
      {!query.isPending && <AddDocuments onLoad={acts.onLoad} />}
    </article>
  );
}
