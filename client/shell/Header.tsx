/** The top of the screen: name, search, what can be done with the picture. */
import { Button } from '@mantine/core';
import { IconPhotoDown, IconRefresh, IconTableExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { strings } from '../strings/index.ts';
import { Languages } from './Languages.tsx';
import classes from './shell.module.css';

const words = strings.shell;

interface Props {
  search: ReactNode;
  /** Who is signed in. */
  holder: ReactNode;
  canExport: boolean;
  onOverview: () => void;
  onFigure: () => void;
  onExport: () => void;
}

export function Header({ search, holder, canExport, onOverview, onFigure, onExport }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={classes.brand} aria-label={words.name}>
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <b>{words.name}</b>
      </h1>
      {search}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="sm"
          px={11}
          aria-label={words.overview}
          title={words.startAgain}
          onClick={onOverview}
        >
          <IconRefresh size={16} aria-hidden="true" />
          <span className={classes.words} style={{ marginLeft: 7 }}>
            {words.overview}
          </span>
        </Button>
        <Button size="sm" px={13} aria-label={words.exportFigure} disabled={!canExport} onClick={onFigure}>
          <IconPhotoDown size={16} aria-hidden="true" />
          <span className={classes.words} style={{ marginLeft: 7 }}>
            {words.exportFigure}
          </span>
        </Button>
        <Button
          variant="default"
          size="sm"
          px={9}
          aria-label={words.exportData}
          title={words.exportData}
          onClick={onExport}
        >
          <IconTableExport size={16} aria-hidden="true" />
        </Button>
        {holder}
        <Languages />
      </div>
    </header>
  );
}
