/** A document over the side of the screen. */

import { Anchor, Button, Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { Empty, ErrorNotice } from '../ui/notices.tsx';

import { dateInWords } from '../words/dates.ts';
import { hostOf, isWebAddress } from '../words/links.ts';

import { DocumentText } from './DocumentText.tsx';
import classes from './documents.module.css';

const { common, documents: words } = strings;

interface Props {
  open: { id: string; claimId: string | null } | null;
  onClaim: (documentId: string, claimId: string) => void;
  /** Closes it, and lists the documents that there are. */
  onDocuments: () => void;
  onClose: () => void;
}

export function DocumentDrawer({ open, onClaim, onDocuments, onClose }: Props) {
  return (
    <Drawer
      opened={open !== null}
      onClose={onClose}
      position="right"
      size="min(760px, 100vw)"
      title={words.document}
      closeButtonProps={{ 'aria-label': words.close }}
      overlayProps={{ backgroundOpacity: 0.28 }}
      transitionProps={{ duration: 160 }}
    >
      {open && <Reader id={open.id} claimId={open.claimId} onClaim={onClaim} onDocuments={onDocuments} />}
    </Drawer>
  );
}

function Reader({
  id,
  claimId,
  onClaim,
  onDocuments,
}: { id: string; claimId: string | null } & Pick<Props, 'onClaim' | 'onDocuments'>) {
  const query = useQuery({ queryKey: ['document', id], queryFn: ({ signal }) => api.document(id, signal) });
  if (query.isPending)
    return (
      <div role="status" aria-label={words.loadingOne}>
        <Skeleton height={24} mb={16} width="80%" />
        {[96, 90, 94, 60].map((w) => (
          <Skeleton key={w} height={12} mb={10} width={`${w}%`} />
        ))}
      </div>
    );
  if (query.isError && toApiError(query.error).code === 'not-found')
    return (
      <Empty title={strings.views.goneDocumentTitle}>
        {strings.views.goneDocument}
        <Button variant="light" size="compact-sm" onClick={onDocuments}>
          {strings.views.allDocuments}
        </Button>
      </Empty>
    );
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { document, text, claims, notes, extractor } = query.data;
  const links = [...new Set([...(document.url ? [document.url] : []), ...document.sources])].filter(isWebAddress);
  return (
    <article className={classes.head} aria-label={document.title ?? words.untitled}>
      <h2>{document.title ?? words.untitled}</h2>
      <p className={classes.sub}>
        {[
          document.publisher ?? common.publisherNotTold,
          document.published ? dateInWords(document.published) : words.dateNotTold,
          document.language,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {links.length > 0 && (
        <div className={classes.links}>
          {links.map((url) => (
            <Anchor key={url} href={url} target="_blank" rel="noreferrer noopener" inherit title={url}>
              {hostOf(url)}
            </Anchor>
          ))}
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className={classes.note} lang="en">
          {note}
        </p>
      ))}
      {claimId !== null && !claims.some((c) => c.claimId === claimId) && (
        <p className={classes.note}>{strings.views.goneClaim}</p>
      )}
      <DocumentText text={text} claims={claims} activeId={claimId} />
      <section className={classes.claims} aria-label={words.claims}>
        <h3>{common.claim(claims.length)}</h3>
        {claims.map((c) => (
          <button
            type="button"
            key={c.claimId}
            className={classes.claim}
            aria-current={c.claimId === claimId}
            onClick={() => onClaim(id, c.claimId)}
          >
            {common.quoted(c.quote)}
          </button>
        ))}
        <p className={classes.sub}>{words.readBy(extractor.name, extractor.version)}</p>
      </section>
    </article>
  );
}
