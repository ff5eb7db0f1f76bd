/** All keys in one dialog. */
import { Modal } from '@mantine/core';
import { Key } from '../ui/notices.tsx';
import classes from './shell.module.css';

const KEYS: readonly [readonly string[], string][] = [
  [['/', 'Ctrl K'], 'Search'],
  [['↑', '↓', '←', '→'], 'Walk between nodes, when the graph has the focus'],
  [['Enter'], 'Select the node walked to; once more: expand it'],
  [['E'], 'Expand the selected node'],
  [['P'], 'Find a path from the selected node, or between the chosen two'],
  [['C'], 'Contacts: who met whom'],
  [['Delete'], 'Hide the selected node from the screen'],
  [['+', '−', '0'], 'Zoom in, zoom out, fit'],
  [['Esc'], 'Clear the selection'],
  [['?'], 'This list'],
];

export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      <dl className={classes.keys}>
        {KEYS.map(([keys, told]) => (
          <div key={told} style={{ display: 'contents' }}>
            <dt>
              {keys.map((k) => (
                <Key key={k}>{k}</Key>
              ))}
            </dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
