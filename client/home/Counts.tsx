/** The graph in numbers. */
import type { StatsResponse } from '../../server/contract/service.ts';
import { KINDS } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { periodInWords } from '../words/dates.ts';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

const { common, home, model } = strings;
const told = common.number;

export function Counts({ stats, onPanel }: { stats: StatsResponse } & Pick<HomeActs, 'onPanel'>) {
  const { nodes, relationships, documents, claims, decisions, period } = stats;
  const published = periodInWords(period.from, period.to);
  return (
    <>
      <ul className={classes.counts} aria-label={home.nodesByKind}>
        {KINDS.filter(({ kind }) => (nodes.byKind[kind] ?? 0) > 0).map(({ kind }) => (
          <li key={kind}>
            <KindMark kind={kind} size={13} />
            <span>{model.kinds[kind].plural}</span>
            <b>{told(nodes.byKind[kind] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <dl className={classes.facts}>
        <dt>{home.relationships}</dt>
        <dd>{told(relationships.total)}</dd>
        <dt>{home.claims}</dt>
        <dd>{told(claims)}</dd>
        {decisions > 0 && (
          <>
            <dt>{home.decisions}</dt>
            <dd>
              <button type="button" className={classes.link} onClick={() => onPanel('decisions')}>
                {told(decisions)}
              </button>
            </dd>
          </>
        )}
        <dt>{home.documents}</dt>
        <dd>
          <button type="button" className={classes.link} onClick={() => onPanel('documents')}>
            {told(documents)}
          </button>
        </dd>
        {published && (
          <>
            <dt>{home.published}</dt>
            <dd>{published}</dd>
          </>
        )}
      </dl>
    </>
  );
}
