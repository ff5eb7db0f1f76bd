/** Where a link cannot just be copied: to be copied by hand, or to be made of a saved view. */
import { Modal, TextInput } from '@mantine/core';
import { strings } from '../strings/index.ts';
import classes from './views.module.css';
import { WordsForm } from './WordsForm.tsx';

/** `link` null: what is on screen is too large for one. */
export type LinkAsked = { link: string | null };

interface Props {
  asked: LinkAsked | null;
  busy: boolean;
  /** Saves what is on screen as a view, and copies its link; whether that was done. */
  onSave: (name: string, description: string) => Promise<boolean>;
  onClose: () => void;
}

export function LinkDialog({ asked, busy, onSave, onClose }: Props) {
  const t = strings.views;
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={t.linkTitle}
      closeButtonProps={{ 'aria-label': strings.common.close }}
    >
      <div className={classes.box}>
        {asked?.link ? (
          <>
            <p>{t.byHand}</p>
            <TextInput
              label={t.link}
              value={asked.link}
              readOnly
              data-autofocus
              onFocus={(e) => e.currentTarget.select()}
            />
          </>
        ) : (
          <>
            <p>{t.tooLarge}</p>
            <WordsForm act={t.saveAndCopy} busy={busy} onSave={onSave} />
          </>
        )}
      </div>
    </Modal>
  );
}
