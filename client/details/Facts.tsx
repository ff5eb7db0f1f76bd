/** Properties and support as a list of terms. */

import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { periodInWords } from '../words/dates.ts';
import type { PropertyRow } from '../words/properties.ts';
import { confidenceInWords } from '../words/told.ts';
import classes from './details.module.css';

const words = strings.details;

type Support = Pick<Node, 'sources' | 'confidence' | 'firstKnown' | 'lastKnown'>;

export function Facts({ rows, support }: { rows: readonly PropertyRow[]; support: Support }) {
  const published = periodInWords(support.firstKnown, support.lastKnown);
  return (
    <dl className={classes.facts}>
      {rows.map(({ name, caption, text, note }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{caption}</dt>
          <dd>
            {text}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
      <dt>{words.support}</dt>
      <dd>{words.supported(support.sources, confidenceInWords(support.confidence))}</dd>
      {published && (
        <>
          <dt>{words.published}</dt>
          <dd>{published}</dd>
        </>
      )}
    </dl>
  );
}
