/** One claim: its sentence, where it stands, how sure it is, and what a person may do about it. */

import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '../../server/contract/evidence.ts';
import { dateInWords } from '../../server/model/wording.ts';
import { Quotation } from '../ui/Quotation.tsx';

import { hostOf, isWebAddress } from '../words/links.ts';
import { confidenceInWords } from '../words/told.ts';
import classes from './evidence.module.css';

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
        <span>{document.publisher ?? document.title ?? 'Publisher not told'}</span>
        {document.published && <time dateTime={document.published}>{dateInWords(document.published)}</time>}
      </div>
      <Quotation evidence={evidence} />
      <div className={classes.support}>
        <span className={classes.dot} data-basis={evidence.basis} />
        <span>
          {evidence.basis} · confidence {confidenceInWords(evidence.confidence)}
          {evidence.speaker ? ` · said by ${evidence.speaker.name}` : ''}
        </span>
        {evidence.polarity === 'denied' && <span className={`${classes.tag} ${classes.bad}`}>denied</span>}
        {status === 'rejected' && <span className={`${classes.tag} ${classes.bad}`}>rejected</span>}
        {status === 'fallen' && (
          <span className={classes.tag} title="Something that it stands on was rejected">
            fallen
          </span>
        )}
      </div>
      <details className={classes.why}>
        <summary>Why is this here</summary>
        <p>{evidence.rule}</p>
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
          In its document
        </Button>
        {status === 'rejected' && decisionId && (
          <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => onUndo(decisionId)}>
            Undo rejection
          </Button>
        )}
        {status === 'accepted' && (
          <>
            <Button size="compact-xs" variant="subtle" color="red" disabled={busy} onClick={reject}>
              Reject
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-expanded={reason !== null}
              onClick={() => setReason(reason === null ? '' : null)}
            >
              Give a reason
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
            aria-label="Reason for rejecting"
            placeholder="Why it is wrong (optional)"
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            data-autofocus
            autoFocus
          />
          <Button type="submit" variant="default" disabled={busy}>
            Reject with reason
          </Button>
        </form>
      )}
    </li>
  );
}
