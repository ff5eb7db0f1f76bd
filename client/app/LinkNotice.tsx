/** What is said of the link that was opened, above the graph until it is dismissed. */
import { Button, CloseButton } from '@mantine/core';
import { strings } from '../strings/index.ts';
import classes from './link.module.css';
import type { LinkUse } from './useLink.ts';

export function LinkNotice({ notice, dismiss }: Pick<LinkUse, 'notice' | 'dismiss'>) {
  const t = strings.views;
  return (
    // There from the start, so that what comes into it is told to screen readers.
    <section className={classes.place} aria-label={t.linkNotice} aria-live="polite">
      {notice && (
        <div className={classes.notice}>
          <p>{notice.text}</p>
          <CloseButton size="sm" aria-label={t.dismiss} onClick={dismiss} />
          {notice.acts.length > 0 && (
            <div className={classes.acts}>
              {notice.acts.map(({ label, run }) => (
                <Button
                  key={label}
                  size="compact-sm"
                  variant="light"
                  onClick={() => {
                    dismiss();
                    run();
                  }}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </section>
  );
}
