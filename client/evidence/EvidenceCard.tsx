/** One claim: its sentence, where it stands, how sure it is, and what a person may do about it. */

import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '../../server/contract/evidence.ts';
import { strings } from '../strings/index.ts';
import { Quotation } from '../ui/Quotation.tsx';

import { dateInWords } from '../words/dates.ts';
import { hostOf, isWebAddress } from '../words/links.ts';
import { confidenceInWords } from '../words/told.ts';
import classes from './evidence.module.css';

const words = strings.evidence;

export interface EvidenceActions {
  onDocument: (documentId: string, claimId: string) => void;
  onReject: (claimId: string, reason: string | undefined) => void;
  onUndo: (decisionId: string) => void;
  /** While a decision is on its way. */
  busy: boolean;
}

export function EvidenceCard({
  evidence,
  onDocument,
  onReject,
  onUndo,
  busy,
}: { evidence: Evidence } & EvidenceActions) {
  const [reason, setReason] = useState<string | null>(null);
  const { document, status, claimId, decisionId } = evidence;
  const reject = (): void => onReject(claimId, reason?.trim() || undefined);
  const links = [...new Set([...(document.url ? [document.url] : []), ...document.sources])].filter(isWebAddress);
  return (
    <li className={classes.card} data-status={status} data-claim={claimId}>
      <div className={classes.head}>
        <span>{document.publisher ?? document.title ?? strings.common.publisherNotTold}</span>
        {document.published && <time dateTime={document.published}>{dateInWords(document.published)}</time>}
      </div>
      <Quotation evidence={evidence} />
      <div className={classes.support}>
        <span className={classes.dot} data-basis={evidence.basis} />
        <span>
          {words.support(
            words.basis[evidence.basis],
            confidenceInWords(evidence.confidence),
            evidence.speaker?.name ?? null,
          )}
        </span>
        {evidence.polarity === 'denied' && <span className={`${classes.tag} ${classes.bad}`}>{words.denied}</span>}
        {status === 'rejected' && <span className={`${classes.tag} ${classes.bad}`}>{words.rejected}</span>}
        {status === 'fallen' && (
          <span className={classes.tag} title={words.fallenWhy}>
            {words.fallen}
          </span>
        )}
      </div>
      <details className={classes.why}>
        <summary>{words.why}</summary>
        <p lang="en">{evidence.rule}</p>
      </details>
      {links.length > 0 && (
        <div className={classes.sources}>
          {links.slice(0, 3).map((url) => (
            <Anchor key={url} href={url} target="_blank" rel="noreferrer noopener" inherit title={url}>
              {hostOf(url)}
            </Anchor>
          ))}
          {links.length > 3 && <span>+ {links.length - 3}</span>}
        </div>
      )}
      <div className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={() => onDocument(document.id, claimId)}>
          {words.inDocument}
        </Button>
        {status === 'rejected' && decisionId && (
          <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => onUndo(decisionId)}>
            {words.undoRejection}
          </Button>
        )}
        {status === 'accepted' && (
          <>
            <Button size="compact-xs" variant="subtle" color="red" disabled={busy} onClick={reject}>
              {words.reject}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-expanded={reason !== null}
              onClick={() => setReason(reason === null ? '' : null)}
            >
              {words.giveReason}
            </Button>
          </>
        )}
      </div>
      {reason !== null && status === 'accepted' && (
        <form
          className={classes.reason}
          onSubmit={(e) => {
            e.preventDefault();
            reject();
          }}
        >
          <TextInput
            size="xs"
            aria-label={words.reason}
            placeholder={words.reasonHint}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            data-autofocus
            autoFocus
          />
          <Button type="submit" variant="default" disabled={busy}>
            {words.rejectWithReason}
          </Button>
        </form>
      )}
    </li>
  );
}
