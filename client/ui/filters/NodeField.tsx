/** The nodes that a filter names, and a box to find another. */
import { CloseButton } from '@mantine/core';
import type { Kind } from '../../../server/model/kinds.ts';
import { strings } from '../../strings/index.ts';
import { NodePicker } from '../NodePicker.tsx';
import classes from './filters.module.css';
import { useKeepName, useNames } from './useNames.ts';

const { filters, model } = strings;

interface Props {
  caption: string;
  kinds: readonly Kind[];
  ids: readonly string[];
  /** Whether it may name several. */
  several: boolean;
  onIds: (ids: readonly string[]) => void;
}

export function NodeField({ caption, kinds, ids, several, onIds }: Props) {
  const nameOf = useNames(ids);
  const keepName = useKeepName();
  return (
    <>
      {ids.length > 0 && (
        <ul className={classes.chosen} aria-label={filters.chosen}>
          {ids.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <CloseButton
                type="button"
                size="sm"
                aria-label={filters.removeNode(nameOf(id))}
                onClick={() => onIds(ids.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <NodePicker
        label={several && ids.length > 0 ? filters.another : caption}
        placeholder={filters.find(kinds.map((kind) => model.kinds[kind].one))}
        kinds={kinds}
        clearing
        onChoose={(node) => {
          keepName(node);
          onIds(several ? [...new Set([...ids, node.id])] : [node.id]);
        }}
      />
    </>
  );
}
