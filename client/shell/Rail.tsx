/** The left rail: which panel stands at the side, the shortcuts, the theme. */
import { useMantineColorScheme } from '@mantine/core';
import {
  IconBookmark,
  IconFileText,
  IconGavel,
  IconGridDots,
  IconKeyboard,
  IconMoon,
  IconRoute,
  IconSun,
  IconTerminal2,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { strings } from '../strings/index.ts';
import { useTheme } from '../ui/useTheme.ts';
import type { Panel } from '../view/view-state.ts';
import classes from './shell.module.css';

const words = strings.shell;

const ENTRIES = [
  { panel: 'details', Icon: IconTopologyStar3 },
  { panel: 'contacts', Icon: IconGridDots },
  { panel: 'path', Icon: IconRoute },
  { panel: 'decisions', Icon: IconGavel },
  { panel: 'documents', Icon: IconFileText },
  { panel: 'views', Icon: IconBookmark },
] as const satisfies readonly { panel: Panel; Icon: typeof IconRoute }[];

export function Rail({
  panel,
  onPanel,
  onConsole,
  onShortcuts,
}: {
  panel: Panel | null;
  onPanel: (panel: Panel) => void;
  onConsole: () => void;
  onShortcuts: () => void;
}) {
  const { setColorScheme } = useMantineColorScheme();
  const theme = useTheme();
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <nav className={classes.rail} aria-label={words.panels}>
      {ENTRIES.map(({ panel: name, Icon }) => (
        <button
          type="button"
          key={name}
          className={classes.entry}
          aria-current={panel === name ? 'page' : undefined}
          onClick={() => onPanel(name)}
        >
          <Icon size={20} stroke={1.7} aria-hidden="true" />
          {words.panel[name]}
        </button>
      ))}
      <div className={classes.end}>
        <button type="button" className={classes.entry} aria-haspopup="dialog" onClick={onConsole}>
          <IconTerminal2 size={20} stroke={1.7} aria-hidden="true" />
          {words.console}
        </button>
        <button
          type="button"
          className={`${classes.entry} ${classes.keyboard}`}
          aria-label={words.keyboardShortcuts}
          onClick={onShortcuts}
        >
          <IconKeyboard size={20} stroke={1.7} aria-hidden="true" />
          {words.keys}
        </button>
        <button
          type="button"
          className={classes.entry}
          aria-label={words.toTheme[other]}
          onClick={() => setColorScheme(other)}
        >
          {theme === 'light' ? (
            <IconMoon size={20} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconSun size={20} stroke={1.7} aria-hidden="true" />
          )}
          {words.theme[other]}
        </button>
      </div>
    </nav>
  );
}
