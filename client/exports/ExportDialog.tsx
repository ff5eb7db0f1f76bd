/** "Export data": what is chosen, on screen or everything, as a file for another tool. */
import { Button, Modal, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../server/contract/export.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import classes from './exports.module.css';
import { exportBody, firstScope, fits, isPossible, type OnScreen, SCOPES, type Scope } from './scope.ts';
import { type Exporting, useExport } from './useExport.ts';

const words = later.exports;

interface Props {
  /** What can be chosen; null while the dialog is closed. */
  of: OnScreen | null;
  onClose: () => void;
  /** Says what is done, outside the dialog. */
  tell: (text: string) => void;
}

export function ExportDialog({ of, onClose, tell }: Props) {
  const exporting = useExport(tell);
  const close = (): void => {
    exporting.cancel();
    onClose();
  };
  return (
    <Modal
      opened={of !== null}
      onClose={close}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      {of && <ExportForm of={of} exporting={exporting} />}
    </Modal>
  );
}

/** How much goes out. */
function useCounts(of: OnScreen): Record<Scope, string | null> {
  const stats = useQuery({ queryKey: ['stats', 'counts'], queryFn: ({ signal }) => api.stats(signal), staleTime: 0 });
  const { node, relationship } = strings.common;
  const both = (nodes: number, relationships: number) => words.both(node(nodes), relationship(relationships));
  return {
    selection: words.among(of.selection.length),
    screen: both(of.nodes.length, of.relationships.length),
    whole: stats.data ? both(stats.data.nodes.total, stats.data.relationships.total) : null,
  };
}

function ExportForm({ of, exporting }: { of: OnScreen; exporting: Exporting }) {
  const [scope, setScope] = useState(() => firstScope(of));
  const [format, setFormat] = useState<ExportFormat>('json');
  const counts = useCounts(of);
  const isUnderWay = exporting.bytes !== null;
  const canStart = !isUnderWay && fits(format, scope);
  return (
    <form
      className={classes.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (canStart) exporting.start(exportBody(format, scope, of));
      }}
    >
      <Radio.Group label={words.what} value={scope} onChange={(value) => setScope(value as Scope)}>
        <div className={classes.list}>
          {SCOPES.map((name) => (
            <Radio
              key={name}
              value={name}
              label={words.scopes[name]}
              description={isPossible(name, of) ? counts[name] : words.nothing[name]}
              disabled={!isPossible(name, of)}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label={words.format} value={format} onChange={(value) => setFormat(value as ExportFormat)}>
        <div className={classes.formats}>
          {EXPORT_FORMATS.map((name) => (
            <Radio
              key={name}
              value={name}
              label={words.formats[name].name}
              description={fits(name, scope) ? words.formats[name].use : words.wholeOnly}
              disabled={!fits(name, scope)}
            />
          ))}
        </div>
      </Radio.Group>
      {exporting.error !== null && <ErrorNotice title={words.failed} error={exporting.error} />}
      <div className={classes.acts}>
        <span role="status">{isUnderWay && words.received((exporting.bytes ?? 0) / 1_000_000)}</span>
        {isUnderWay && (
          <Button variant="default" onClick={exporting.cancel}>
            {strings.common.cancel}
          </Button>
        )}
        <Button type="submit" disabled={!canStart} loading={isUnderWay}>
          {words.download}
        </Button>
      </div>
    </form>
  );
}
