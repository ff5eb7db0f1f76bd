/** "Paths": what joins two, or several, and the answer to it. */
import { SegmentedControl } from '@mantine/core';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { CardSkeletons, ErrorNotice } from '../ui/notices.tsx';
import { leavingOut, type PathState, settingAside, writePaths } from '../view/paths.ts';
import { type Found, saidOfAnswer } from './answered.ts';
import { HopTable } from './HopTable.tsx';
import type { HopActs, WalkProps } from './hop-acts.ts';
import { NetworkAnswer } from './NetworkAnswer.tsx';
import { PathAnswer } from './PathAnswer.tsx';
import { PathForm } from './PathForm.tsx';
import classes from './path.module.css';

interface Props extends Pick<HopActs, 'onSelect' | 'onOthers' | 'onDocument'> {
  draft: PathState;
  question: PathState | null;
  found: Found | undefined;
  error: unknown;
  busy: boolean;
  chosen: number;
  drawn: boolean;
  walk: WalkProps;
  /** The first box of a path that is still to be filled in. */
  boxRef: Ref<HTMLInputElement>;
  setDraft: (draft: PathState) => void;
  ask: (draft: PathState) => void;
  relax: (parameter: string, value: string | null) => void;
  choose: (index: number) => void;
  retry: () => void;
  onClear: () => void;
}

const ASKS = [
  { value: 'path', label: strings.path.findPath },
  { value: 'connect', label: strings.path.connectSeveral },
];

export default function PathPanel(props: Props) {
  const { draft, question, found, error, busy, chosen } = props;
  const [table, setTable] = useState<readonly Hop[] | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  // Whether the question was changed from here, by a button that the next answer may do away with.
  const changed = useRef(false);
  const ask = (next: PathState): void => {
    changed.current = true;
    props.ask(next);
  };
  useEffect(() => {
    if (!found || busy || !changed.current) return;
    changed.current = false;
    if (document.activeElement === document.body) answer.current?.querySelector('h3')?.focus();
  }, [found, busy]);
  const shared = {
    query: question ? writePaths(question) : {},
    drawn: props.drawn,
    walk: props.walk,
    onClear: props.onClear,
    onRelax: (parameter: string, value: string | null) => {
      changed.current = true;
      props.relax(parameter, value);
    },
    onDraw: () => props.choose(chosen),
    onTable: setTable,
    acts: {
      onSelect: props.onSelect,
      onOthers: props.onOthers,
      onDocument: props.onDocument,
      onLeaveOut: (id: string) => question && ask(leavingOut(question, id)),
      onWithout: (id: string) => question && ask(settingAside(question, id)),
    },
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        mb={14}
        aria-label={strings.path.whatToAsk}
        data={ASKS}
        value={draft.of}
        onChange={(of) => props.setDraft({ ...draft, of: of as PathState['of'] })}
      />
      <PathForm
        draft={draft}
        asked={question?.of === draft.of}
        busy={busy}
        boxRef={props.boxRef}
        onDraft={props.setDraft}
        onAsk={ask}
      />
      {busy && !found && (
        <div className={classes.waiting}>
          <CardSkeletons label={strings.path.searching} />
        </div>
      )}
      {error ? (
        <div className={classes.waiting}>
          <ErrorNotice error={error} onRetry={props.retry} />
        </div>
      ) : null}
      {/* The other form's answer waits behind it. */}
      {found && found.of === draft.of && (
        <div ref={answer} aria-busy={busy} className={classes.answer}>
          {found.of === 'path' ? (
            <PathAnswer {...shared} answer={found.answer} chosen={chosen} onChoose={props.choose} />
          ) : (
            <NetworkAnswer {...shared} answer={found.answer} />
          )}
        </div>
      )}
      <div role="status" className="visually-hidden">
        {found && found.of === draft.of && !busy && saidOfAnswer(found, chosen, props.drawn)}
      </div>
      {table && <HopTable hops={table} onClose={() => setTable(null)} />}
    </>
  );
}
