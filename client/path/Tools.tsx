/** What an answer becomes: a picture, a table, a document for print. */
import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink, IconTable } from '@tabler/icons-react';
import type { Hop } from '../../server/contract/paths.ts';
import { dossierAddress } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import type { AnswerProps } from './hop-acts.ts';
import classes from './path.module.css';

interface Props extends Pick<AnswerProps, 'query' | 'drawn' | 'onDraw' | 'onClear' | 'onTable'> {
  of: 'paths' | 'connections';
  hops: readonly Hop[];
  drawing: string;
}

export function Tools({ of, query, hops, drawing, drawn, onDraw, onClear, onTable }: Props) {
  return (
    <div className={classes.tools}>
      <Button
        component="a"
        href={dossierAddress(of, 'html', query)}
        target="_blank"
        rel="noopener"
        size="compact-sm"
        variant="default"
        leftSection={<IconExternalLink size={14} aria-hidden="true" />}
      >
        {strings.path.dossier}
      </Button>
      <Button
        component="a"
        href={dossierAddress(of, 'pdf', query)}
        download="dossier.pdf"
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden="true" />}
      >
        {strings.path.pdf}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTable size={14} aria-hidden="true" />}
        onClick={() => onTable(hops)}
      >
        {strings.path.table}
      </Button>
      <Button size="compact-sm" variant="default" onClick={drawn ? onClear : onDraw}>
        {drawn ? strings.path.wholeGraph : drawing}
      </Button>
    </div>
  );
}
