/** The inside of the palette: a combobox whose list is always open. */
import { Button, Loader } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { LIMITS } from '../../server/contract/common.ts';
import { inOneLine } from '../api/problem.ts';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import type { Action } from './action.ts';
import { Hints } from './Hints.tsx';
import { moved, type Option, sectionsOf } from './options.ts';
import classes from './palette.module.css';
import { Row } from './Row.tsx';
import { readRecents } from './recent.ts';
import { useFoundNodes } from './useFoundNodes.ts';

const words = strings.palette;

interface Props {
  actions: readonly Action[];
  onChoose: (option: Option, withShift: boolean) => void;
  onClose: () => void;
}

export function Finder({ actions, onChoose, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [recents] = useState(readRecents);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  // Enter that came before the nodes did: it is for the first of them.
  const [early, setEarly] = useState<{ withShift: boolean } | null>(null);
  const { items, settled, error, retry } = useFoundNodes(query);
  const sections = sectionsOf({ query, actions, recents, found: items, settled });
  const options = sections.flatMap((s) => s.options);
  const active = options.find((o) => o.key === activeKey) ?? options[0];

  const id = useId();
  // An id of the page holds no space.
  const idOf = (option: Option): string => `${id}-${encodeURIComponent(option.key)}`;
  const input = useRef<HTMLInputElement>(null);
  // At once, not when the dialog gets to it: a fast typist's first letters would be lost, or be shortcuts.
  useLayoutEffect(() => {
    const cameFrom = document.activeElement;
    input.current?.focus();
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    };
  }, []);
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && idOf(active);
  useEffect(() => {
    // The heading of a section comes along with its first option.
    const row = activeId === undefined ? null : document.getElementById(activeId);
    const isFirst = row?.parentElement?.querySelector('[role="option"]') === row;
    (isFirst ? row?.parentElement?.firstElementChild : null)?.scrollIntoView({ block: 'nearest' });
    row?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const enter = (withShift: boolean): void => {
    if (settled || active?.type === 'action') {
      if (active) onChoose(active, withShift);
    } else setEarly({ withShift });
  };
  useEffect(() => {
    if (!early || !settled) return;
    setEarly(null);
    if (active?.type === 'node') onChoose(active, early.withShift);
  }, [early, settled, active, onChoose]);

  const type = (text: string): void => {
    setQuery(text);
    setActiveKey(null);
    setEarly(null);
    list.current?.scrollTo({ top: 0 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter(event.shiftKey);
    } else if (!event.shiftKey) {
      const to = moved(event.key, active ? options.indexOf(active) : -1, options.length);
      if (to === null) return;
      event.preventDefault();
      setEarly(null);
      setActiveKey(options[to]?.key ?? null);
    }
  };

  const typed = query.trim();
  return (
    <div className={classes.finder}>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden="true" />
        <input
          ref={input}
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-label={words.find}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={activeId}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          maxLength={LIMITS.query}
          value={query}
          onChange={(e) => type(e.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {!settled && <Loader size={16} aria-hidden="true" />}
        <button type="button" className={classes.close} aria-label={words.closeByEsc} onClick={onClose}>
          <Key>{words.keys.Esc}</Key>
        </button>
      </div>
      {options.length > 0 && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={words.list} className={classes.list}>
          {sections.map(({ name, options: some }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
              <div id={`${id}-${name}`} role="presentation" className={classes.heading}>
                {words.sections[name]}
              </div>
              {some.map((option) => (
                <Row
                  key={option.key}
                  id={idOf(option)}
                  option={option}
                  active={option === active}
                  onChoose={(withShift) => onChoose(option, withShift)}
                  onPoint={() => setActiveKey(option.key)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      {error !== null && (
        <div className={classes.notice} role="alert">
          <span>{words.failed(inOneLine(error))}</span>
          <Button
            variant="default"
            onClick={() => {
              retry();
              input.current?.focus();
            }}
          >
            {strings.common.tryAgain}
          </Button>
        </div>
      )}
      {settled && options.length === 0 && error === null && (
        <div className={classes.notice}>{typed === '' ? words.atRest : words.nothing(typed)}</div>
      )}
      {!settled && options.length === 0 && <div className={classes.notice}>{words.searchingGraph}</div>}
      {active && <Hints option={active} />}
      <div className="visually-hidden" role="status">
        {settled ? told(options.length, typed) : words.searching}
      </div>
    </div>
  );
}

/** What a screen reader hears once the list has changed. */
function told(count: number, typed: string): string {
  if (typed === '') return '';
  return count === 0 ? words.noResult : words.result(count);
}
