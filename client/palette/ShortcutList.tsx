/** All keys in one dialog, from the registry of actions. */
import { Modal } from '@mantine/core';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import type { Action } from './action.ts';
import { type FixedKeys, shortcutGroups } from './shortcut-rows.ts';
import classes from './shortcuts.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  actions: readonly Action[];
  extra?: readonly FixedKeys[];
}

export function ShortcutList({ opened, onClose, actions, extra }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={strings.palette.shortcuts}
      size="min(760px, 96vw)"
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      <div className={classes.groups}>
        {shortcutGroups(actions, extra).map(({ group, rows }) => (
          <section key={group} className={classes.group}>
            <h3>{strings.palette.groups[group]}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((k) => (
                      <Key key={k}>{k}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
