/** The graph in numbers. */
import type { StatsResponse } from '../../server/contract/service.ts';
import { KINDS } from '../../server/model/kinds.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { periodInWords } from '../words/dates.ts';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

const told = (n: number): string => n.toLocaleString('en');

export function Counts({ stats, onPanel }: { stats: StatsResponse } & Pick<HomeActs, 'onPanel'>) {
  const { nodes, relationships, documents, claims, decisions, period } = stats;
  const published = periodInWords(period.from, period.to);
  return (
    <>
      <ul className={classes.counts} aria-label="Nodes by kind">
        {KINDS.filter(({ kind }) => (nodes.byKind[kind] ?? 0) > 0).map(({ kind, plural }) => (
          <li key={kind}>
            <KindMark kind={kind} size={13} />
            <span>{plural}</span>
            <b>{told(nodes.byKind[kind] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <dl className={classes.facts}>
        <dt>Relationships</dt>
        <dd>{told(relationships.total)}</dd>
        <dt>Claims</dt>
        <dd>{told(claims)}</dd>
        {decisions > 0 && (
          <>
            <dt>Decisions</dt>
            <dd>
              <button type="button" className={classes.link} onClick={() => onPanel('decisions')}>
                {told(decisions)}
              </button>
            </dd>
          </>
        )}
        <dt>Documents</dt>
        <dd>
          <button type="button" className={classes.link} onClick={() => onPanel('documents')}>
            {told(documents)}
          </button>
        </dd>
        {published && (
          <>
            <dt>Published</dt>
            <dd>{published}</dd>
          </>
        )}
      </dl>
    </>
  );
}
