/** The command palette: every node, every action and what was used last, by keyboard alone. */
import { Modal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import type { Action } from './action.ts';
import { Finder } from './Finder.tsx';
import type { Option } from './options.ts';
import classes from './palette.module.css';
import { remember } from './recent.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  actions: readonly Action[];
  onNode: (node: Node) => void;
  /** Asked for with Shift; only actors are ends of paths, other nodes are shown. */
  onFindPath: (node: Node) => void;
}

export function Palette({ opened, onClose, actions, onNode, onFindPath }: Props) {
  const chosen = useRef<(() => void) | null>(null);
  // What was chosen runs once the dialog is gone and the focus is back, so that it may move the focus itself.
  useEffect(() => {
    if (opened) return;
    chosen.current?.();
    chosen.current = null;
  }, [opened]);

  const choose = (option: Option, withShift: boolean): void => {
    if (option.type === 'action') {
      remember({ type: 'action', id: option.action.id });
      chosen.current = option.action.run;
    } else {
      const { node } = option;
      remember({ type: 'node', node });
      chosen.current = () => (withShift && kindOf(node.kind).isActor ? onFindPath(node) : onNode(node));
    }
    onClose();
  };

  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      size={640}
      xOffset="2vw"
      yOffset="min(12vh, 96px)"
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.dialog }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={strings.palette.label}>
        <Finder actions={actions} onChoose={choose} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}
