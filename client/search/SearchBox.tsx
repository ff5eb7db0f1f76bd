/** The search at the top: what is chosen comes to the screen. */
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { NodePicker } from '../ui/NodePicker.tsx';
import { Key } from '../ui/notices.tsx';
import classes from './search.module.css';

export function SearchBox({ ref, onChoose }: { ref: Ref<HTMLInputElement>; onChoose: (node: Node) => void }) {
  return (
    <search className={classes.search}>
      <NodePicker
        label={strings.search.label}
        hideLabel
        clearing
        ref={ref}
        onChoose={onChoose}
        placeholder={strings.search.placeholder}
        inputClass={classes.input}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={
          <span className={classes.keys} aria-hidden="true">
            <Key>/</Key>
          </span>
        }
        rightSectionWidth={64}
      />
    </search>
  );
}
