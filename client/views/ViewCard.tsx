/** One saved view: its words, and what can be done with it. */
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ViewSummary } from '../../server/contract/views.ts';
import { strings } from '../strings/index.ts';
import cards from '../ui/cards.module.css';
import { instantInWords } from '../words/dates.ts';
import { History } from './History.tsx';
import type { ViewActs } from './useViewActs.ts';
import classes from './views.module.css';
import { WordsForm } from './WordsForm.tsx';

export function ViewCard({ view, acts }: { view: ViewSummary; acts: ViewActs }) {
  const t = strings.views;
  const [open, setOpen] = useState<'history' | 'words' | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const toggle = (part: 'history' | 'words'): void => setOpen((now) => (now === part ? null : part));
  const closeWords = (): void => {
    setOpen(null);
    edit.current?.focus();
  };
  const act = (label: string, onAct: () => void, more: { expanded?: boolean; disabled?: boolean } = {}) => (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={more.disabled ?? acts.busy}
      aria-label={t.actOf(label, view.name)}
      aria-expanded={more.expanded}
      onClick={onAct}
      {...(label === t.edit ? { ref: edit } : {})}
    >
      {label}
    </Button>
  );
  return (
    <li className={cards.item}>
      {open === 'words' ? (
        <WordsForm
          before={view}
          act={t.saveChanges}
          busy={acts.busy}
          onSave={async (name, description) => {
            const done = await acts.rename(view, name, description);
            if (done) closeWords();
            return done;
          }}
          onCancel={closeWords}
        />
      ) : (
        <>
          <button type="button" className={classes.open} disabled={acts.busy} onClick={() => void acts.open(view)}>
            {view.name}
          </button>
          {view.description && <p className={classes.described}>{view.description}</p>}
        </>
      )}
      <p className={classes.sub}>{t.savedAt(instantInWords(view.updatedAt))}</p>
      <div className={classes.acts}>
        {act(t.saveAgain, () => void acts.saveAgain(view))}
        {act(t.edit, () => toggle('words'), { expanded: open === 'words', disabled: false })}
        {act(t.history, () => toggle('history'), { expanded: open === 'history', disabled: false })}
        {act(t.duplicate, () => void acts.duplicate(view))}
        {act(t.copyLink, () => void acts.copyLink(view))}
        {act(t.delete, () => void acts.remove(view))}
      </div>
      {open === 'history' && <History view={view} acts={acts} />}
    </li>
  );
}
