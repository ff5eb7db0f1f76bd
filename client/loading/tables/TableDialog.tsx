/** "Import a table": what its columns or attributes mean, what that tells, and taking it in. */
import { Button, Checkbox, Loader, Modal } from '@mantine/core';
import type { ImportResponse } from '../../../server/contract/imports.ts';
import type { NamedFile } from '../../api/jobs.ts';
import { strings } from '../../strings/index.ts';
import { ErrorNotice } from '../../ui/notices.tsx';
import { words } from '../words.ts';
import { AttributesForm } from './AttributesForm.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { Preview } from './Preview.tsx';
import { SourceFields } from './SourceFields.tsx';
import classes from './tables.module.css';
import { type ImportUse, useImport } from './useImport.ts';

interface Props {
  /** null while the dialog is closed. */
  file: NamedFile | null;
  onClose: () => void;
  onTaken: (answer: ImportResponse) => void;
}

export function TableDialog({ file, onClose, onTaken }: Props) {
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={file ? words.table.openOf(file.name) : ''}
      size={860}
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      {file && <TableForm file={file} onTaken={onTaken} />}
    </Modal>
  );
}

function TableForm({ file, onTaken }: { file: NamedFile; onTaken: Props['onTaken'] }) {
  const use = useImport(file, onTaken);
  const { mapping, preview, error } = use;
  if (!mapping || !preview)
    return error ? (
      <ErrorNotice title={words.table.unread} error={error} onRetry={use.retry} />
    ) : (
      <Loader size="sm" role="status" aria-label={words.table.looking} />
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        use.take();
      }}
    >
      {mapping.format === 'csv' ? (
        <ColumnsForm
          header={preview.header ?? []}
          mapping={mapping.mapping}
          onChange={(next) => use.setMapping({ format: 'csv', mapping: next })}
        />
      ) : (
        preview.graph && (
          <AttributesForm
            graph={preview.graph}
            mapping={mapping.mapping}
            onChange={(next) => use.setMapping({ format: 'graphml', mapping: next })}
          />
        )
      )}
      <SourceFields use={use} />
      {error ? (
        <ErrorNotice error={error} onRetry={use.retry} />
      ) : (
        <Preview preview={preview} isCurrent={use.isCurrent} />
      )}
      <Acts use={use} />
    </form>
  );
}

function Acts({ use }: { use: ImportUse }) {
  const { preview } = use;
  if (!preview) return null;
  return (
    <>
      {use.takingError !== null && <ErrorNotice title={words.table.notTaken} error={use.takingError} />}
      <div className={classes.acts}>
        {preview.totalFaults > 0 && (
          <Checkbox
            checked={use.skipFaulty}
            onChange={({ currentTarget }) => use.setSkipFaulty(currentTarget.checked)}
            label={words.table.skip(preview.totalFaults)}
          />
        )}
        <Button type="submit" disabled={!use.canTake} loading={use.isTaking}>
          {preview.graph ? words.table.takeElements(preview.read) : words.table.take(preview.read)}
        </Button>
      </div>
    </>
  );
}
