/** A combobox over the graph's nodes: type, arrow keys, Enter. Search and the path form share it. */

import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import { inOneLine } from '../api/problem.ts';
import { strings } from '../strings/index.ts';

import { KindMark } from './KindMark.tsx';
import classes from './NodePicker.module.css';
import { useSuggestions } from './useSuggestions.ts';

const { common, model } = strings;

interface Props {
  label: string;
  /** Hides the label from eyes, not from screen readers. */
  hideLabel?: boolean;
  placeholder: string;
  kinds?: readonly Kind[];
  /** What is chosen; its name stands in the box. */
  value?: Node | null;
  /** Empties the box after a choice. */
  clearing?: boolean;
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  rightSectionWidth?: number;
  inputClass?: string | undefined;
  error?: string | null;
  ref?: Ref<HTMLInputElement>;
  onChoose: (node: Node) => void;
}

/** Kind, aliases that matched, and how many sources stand behind a node. */
function subtitleOf(node: Node, matched: string): string {
  const told = [model.kinds[node.kind].caption];
  if (matched && matched !== node.name) told.push(matched);
  told.push(common.source(node.sources));
  return told.join(' · ');
}

export function NodePicker({
  label,
  hideLabel,
  placeholder,
  kinds,
  value,
  clearing,
  leftSection,
  rightSection,
  rightSectionWidth,
  inputClass,
  error,
  ref,
  onChoose,
}: Props) {
  const [text, setText] = useState(value?.name ?? '');
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (value !== undefined) setText(value?.name ?? '');
    setTouched(false);
  }, [value]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // Mantine tells which option is meant only once an arrow key has moved to it.
  const [meant, setMeant] = useState<string | null>(null);
  const telling = (id: string | null): string | null => {
    setMeant(id);
    return id;
  };
  const store = {
    ...combobox,
    selectActiveOption: () => telling(combobox.selectActiveOption()),
    selectNextOption: () => telling(combobox.selectNextOption()),
    selectPreviousOption: () => telling(combobox.selectPreviousOption()),
  };
  const asks = touched ? text : '';
  const suggestions = useSuggestions(asks, { ...(kinds ? { kinds } : {}), limit: 12 });
  const { items, state } = suggestions;
  // The first suggestion is ready for Enter as soon as it comes.
  const listed = items.map((i) => i.node.id).join(' ');
  useEffect(() => {
    setMeant(listed && combobox.dropdownOpened ? combobox.selectFirstOption() : null);
  }, [listed, combobox.dropdownOpened, combobox.selectFirstOption]);

  const choose = (id: string): void => {
    const found = items.find((i) => i.node.id === id)?.node;
    if (!found) return;
    onChoose(found);
    setText(clearing ? '' : found.name);
    setTouched(false);
    combobox.closeDropdown();
  };

  return (
    <Combobox
      store={store}
      onOptionSubmit={choose}
      classNames={{ dropdown: classes.dropdown }}
      shadow="none"
      offset={6}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
    >
      <Combobox.Target withExpandedAttribute aria-activedescendant={meant ?? undefined}>
        <InputBase
          ref={ref}
          {...(hideLabel ? { 'aria-label': label } : { label })}
          placeholder={placeholder}
          value={text}
          error={error}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          leftSection={leftSection}
          rightSection={state === 'loading' ? <Loader size={14} /> : rightSection}
          rightSectionWidth={rightSectionWidth}
          rightSectionPointerEvents="none"
          classNames={inputClass ? { input: inputClass } : {}}
          role="combobox"
          aria-autocomplete="list"
          onChange={(e) => {
            setText(e.currentTarget.value);
            setTouched(true);
            combobox.openDropdown();
          }}
          onFocus={(e) => {
            e.currentTarget.select();
            if (asks) combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            if (value !== undefined) setText(value?.name ?? '');
            setTouched(false);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={state === 'idle' || state === 'loading'}>
        <Combobox.Options className={classes.group} aria-label={common.suggestionsFor(label)}>
          {items.map(({ node, matched }) => (
            <Combobox.Option value={node.id} key={node.id}>
              <div className={classes.option}>
                <KindMark kind={node.kind} size={24} />
                <div className={classes.words}>
                  <div className={classes.name}>{node.name} </div>
                  <div className={classes.sub}>{subtitleOf(node, matched)}</div>
                </div>
              </div>
            </Combobox.Option>
          ))}
          {state === 'none' && <Combobox.Empty>{common.nothingMatches(text.trim())}</Combobox.Empty>}
          {state === 'failed' && <Combobox.Empty>{inOneLine(suggestions.error)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
