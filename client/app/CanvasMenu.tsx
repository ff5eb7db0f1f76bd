/** The menu at the pointer: what can be done with a node, with the chosen ones, with a line, or with the picture; and that of the layouts. */
import { Menu } from '@mantine/core';
import { keysOf } from '../palette/action.ts';
import { Key } from '../ui/notices.tsx';
import type { Action } from './actions.ts';
import type { MenuAt } from './useCanvas.ts';

const LAYOUTS = ['layout-force', 'layout-hierarchy', 'layout-concentric', 'layout-grid', 'layout-time'];

const ANNOTATE = ['note', 'arrow', 'hull'];

/** What each thing offers, in the order of use. */
const OFFERED: Readonly<Record<NonNullable<MenuAt['element']> | 'canvas', readonly string[]>> = {
  node: [
    'expand',
    'collapse',
    'group',
    'path',
    'pin',
    'hide',
    '-',
    'neighbours',
    'kin',
    'invert',
    'only',
    '-',
    'hull',
    'export',
  ],
  relationship: ['bundle'],
  layouts: LAYOUTS,
  annotate: ANNOTATE,
  // Has a window of its own.
  look: [],
  canvas: [
    'undo',
    'redo',
    '-',
    ...LAYOUTS,
    '-',
    'all',
    'invert',
    'only',
    'lasso',
    '-',
    ...ANNOTATE,
    '-',
    'kinds',
    'fit',
    'link',
    'figure',
    'export',
  ],
};

interface Props {
  menu: MenuAt | null;
  actions: readonly Action[];
  title: string;
  onClose: () => void;
}

export function CanvasMenu({ menu, actions, title, onClose }: Props) {
  if (!menu) return null;
  const items = OFFERED[menu.element ?? 'canvas'].flatMap((id) => {
    if (id === '-') return [null];
    const action = actions.find((a) => a.id === id);
    return action?.isOffered() ? [action] : [];
  });
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" width={300} returnFocus withinPortal>
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.x, top: menu.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{title}</Menu.Label>
        {items.map((action, i) =>
          action ? (
            <Menu.Item
              key={action.id}
              onClick={action.run}
              rightSection={keysOf(action).map((k) => <Key key={k}>{k}</Key>)}
            >
              {action.label}
            </Menu.Item>
          ) : (
            items[i + 1] && <Menu.Divider key={`line-${String(i)}`} />
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
