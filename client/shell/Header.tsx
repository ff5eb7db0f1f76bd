/** The top of the screen: name, search, what can be done with the picture. */
import { Button } from '@mantine/core';
import { IconPhotoDown, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './shell.module.css';

interface Props {
  search: ReactNode;
  canExport: boolean;
  onOverview: () => void;
  onExport: () => void;
}

export function Header({ search, canExport, onOverview, onExport }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={classes.brand} aria-label="Entente">
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <b>Entente</b>
      </h1>
      {search}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="sm"
          px={11}
          aria-label="Overview"
          title="Start again from the overview"
          onClick={onOverview}
        >
          <IconRefresh size={16} aria-hidden="true" />
          <span className={classes.words} style={{ marginLeft: 7 }}>
            Overview
          </span>
        </Button>
        <Button size="sm" px={13} aria-label="Export figure" disabled={!canExport} onClick={onExport}>
          <IconPhotoDown size={16} aria-hidden="true" />
          <span className={classes.words} style={{ marginLeft: 7 }}>
            Export figure
          </span>
        </Button>
      </div>
    </header>
  );
}
