/** What to load: files, a folder, a pasted text; what is chosen, what is not taken and why; and sending it. */
import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { IMPORT_EXTENSIONS, READ_EXTENSIONS } from '../../server/contract/file-names.ts';
import type { ImportResponse } from '../../server/contract/imports.ts';
import type { NamedFile } from '../api/jobs.ts';
import { strings } from '../strings/index.ts';
import { laterDialog } from '../ui/later.tsx';
import { ErrorNotice } from '../ui/notices.tsx';
import { ChosenFiles } from './ChosenFiles.tsx';
import { sorted } from './chosen.ts';
import { namedFiles } from './dropped.ts';
import classes from './loading.module.css';
import { PasteForm } from './PasteForm.tsx';
import { useSending } from './useSending.ts';
import { words } from './words.ts';

interface Props {
  chosen: readonly NamedFile[];
  onChosen: (chosen: readonly NamedFile[]) => void;
  onSent: () => void;
  /** A table or graph was taken in; what it became. */
  onImported: (name: string, answer: ImportResponse) => void;
}

const TableDialog = laterDialog(
  () => import('./tables/TableDialog.tsx').then((m) => m.TableDialog),
  (props) => props.file !== null,
);

/** Asks for files in the browser's own way. */
function askFor(of: 'files' | 'folder', onFiles: (files: NamedFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (of === 'folder') input.webkitdirectory = true;
  else input.accept = [...READ_EXTENSIONS, ...IMPORT_EXTENSIONS].join(',');
  input.addEventListener('change', () => onFiles(namedFiles(input.files ?? [])));
  input.click();
}

export function Chooser({ chosen, onChosen, onSent, onImported }: Props) {
  const sending = useSending();
  const [isPasting, setPasting] = useState(false);
  const [table, setTable] = useState<NamedFile | null>(null);
  const { taken, tables, refused, bytes } = sorted(chosen);
  const send = async (files: readonly NamedFile[]): Promise<boolean> => {
    const isSent = await sending.send(files);
    if (isSent) onSent();
    return isSent;
  };
  const add = (files: readonly NamedFile[]): void => onChosen([...chosen, ...files]);
  if (sending.share !== null)
    return (
      <div className={classes.sending} role="status">
        <span>{words.sending}</span>
        <Progress value={sending.share * 100} aria-label={words.sending} />
        <Button variant="default" onClick={sending.cancel}>
          {strings.common.cancel}
        </Button>
      </div>
    );
  return (
    <div className={classes.chooser}>
      <p className={classes.how}>{words.how}</p>
      <div className={classes.ways}>
        <Button variant="light" onClick={() => askFor('files', add)}>
          {words.files}
        </Button>
        <Button variant="light" onClick={() => askFor('folder', add)}>
          {words.folder}
        </Button>
        <Button variant="light" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {words.paste}
        </Button>
      </div>
      {isPasting && <PasteForm onSend={(file) => send([file])} />}
      {sending.error !== null && <ErrorNotice title={words.notSent} error={sending.error} />}
      {chosen.length > 0 && (
        <>
          <ChosenFiles taken={taken} tables={tables} refused={refused} bytes={bytes} onTable={setTable} />
          <div className={classes.ways}>
            {(taken.length > 0 || tables.length === 0) && (
              <Button size="sm" disabled={taken.length === 0} onClick={() => void send(taken)}>
                {words.send(taken.length)}
              </Button>
            )}
            <Button size="sm" variant="default" onClick={() => onChosen([])}>
              {words.clear}
            </Button>
          </div>
        </>
      )}
      <TableDialog
        file={table}
        onClose={() => setTable(null)}
        onTaken={(answer) => {
          setTable(null);
          onChosen(chosen.filter((one) => one !== table));
          if (table) onImported(table.name, answer);
        }}
      />
    </div>
  );
}
