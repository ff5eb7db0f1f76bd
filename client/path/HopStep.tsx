/** One step of a path: told as a sentence, with the sentence of a document that says so. */

import { Button } from '@mantine/core';
import type { Hop } from '../../server/contract/paths.ts';
import { counted, dateInWords, intervalInWords, precisionOf } from '../../server/model/wording.ts';
import { Quotation } from '../ui/Quotation.tsx';

import { confidenceInWords } from '../words/told.ts';
import classes from './path.module.css';
import { gradeInWords } from './questions.ts';

interface Props {
  hop: Hop;
  onSelect: (nodeId: string) => void;
  onDocument: (documentId: string, claimId: string) => void;
}

/** Quotations shown of a hop; the others are a click away, in the details of what joins it. */
const SHOWN = 2;

export function HopStep({ hop, onSelect, onDocument }: Props) {
  const { date, evidence, type } = hop;
  return (
    <li className={classes.hop} data-type={type}>
      <span className={classes.number} aria-hidden="true">
        {hop.index + 1}
      </span>
      <p className={classes.told}>{hop.told}</p>
      <div className={classes.tags}>
        {type === 'institution' ? (
          <span className={classes.tag} data-tone="accent">
            institutional link
          </span>
        ) : (
          hop.grade && <span className={classes.tag}>{gradeInWords(hop.grade)}</span>
        )}
        {date && <span>{intervalInWords(date.from, date.to, precisionOf(date.precision))}</span>}
        {hop.orderUncertain && (
          <span
            className={classes.tag}
            data-tone="late"
            title="The date is not exact enough to say that this came after the step before"
          >
            order uncertain
          </span>
        )}
        <span>
          {counted(hop.sources, 'source')} · confidence {confidenceInWords(hop.confidence)}
        </span>
      </div>
      {evidence.slice(0, SHOWN).map((e) => (
        <div key={e.claimId} className={classes.said}>
          <Quotation evidence={e} />
          <div className={classes.by}>
            <span>
              {[e.document.publisher ?? e.document.title, e.document.published && dateInWords(e.document.published)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button size="compact-xs" variant="subtle" onClick={() => onDocument(e.document.id, e.claimId)}>
              In its document
            </Button>
          </div>
        </div>
      ))}
      <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onSelect(hop.via.id)}>
        Details of {hop.via.name}
      </Button>
    </li>
  );
}
