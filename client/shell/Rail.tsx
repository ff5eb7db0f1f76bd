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
  IconTopologyStar3,
} from '@tabler/icons-react';
import { useTheme } from '../ui/useTheme.ts';
import type { Panel } from '../view/view-state.ts';
import classes from './shell.module.css';

const ENTRIES = [
  { panel: 'details', label: 'Explore', Icon: IconTopologyStar3 },
  { panel: 'contacts', label: 'Contacts', Icon: IconGridDots },
  { panel: 'path', label: 'Paths', Icon: IconRoute },
  { panel: 'decisions', label: 'Decisions', Icon: IconGavel },
  { panel: 'documents', label: 'Documents', Icon: IconFileText },
  { panel: 'views', label: 'Views', Icon: IconBookmark },
] as const satisfies readonly { panel: Panel; label: string; Icon: typeof IconRoute }[];

export function Rail({
  panel,
  onPanel,
  onShortcuts,
}: {
  panel: Panel | null;
  onPanel: (panel: Panel) => void;
  onShortcuts: () => void;
}) {
  const { setColorScheme } = useMantineColorScheme();
  const theme = useTheme();
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <nav className={classes.rail} aria-label="Panels">
      {ENTRIES.map(({ panel: name, label, Icon }) => (
        <button
          type="button"
          key={name}
          className={classes.entry}
          aria-current={panel === name ? 'page' : undefined}
          onClick={() => onPanel(name)}
        >
          <Icon size={20} stroke={1.7} aria-hidden="true" />
          {label}
        </button>
      ))}
      <div className={classes.end}>
        <button
          type="button"
          className={`${classes.entry} ${classes.keyboard}`}
          aria-label="Keys: keyboard shortcuts"
          onClick={onShortcuts}
        >
          <IconKeyboard size={20} stroke={1.7} aria-hidden="true" />
          Keys
        </button>
        <button
          type="button"
          className={classes.entry}
          aria-label={other === 'dark' ? 'Dark theme' : 'Light theme'}
          onClick={() => setColorScheme(other)}
        >
          {theme === 'light' ? (
            <IconMoon size={20} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconSun size={20} stroke={1.7} aria-hidden="true" />
          )}
          {theme === 'light' ? 'Dark' : 'Light'}
        </button>
      </div>
    </nav>
  );
}
