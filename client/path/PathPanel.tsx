/** "Paths": what joins two, or several, and the answer to it. */
import { SegmentedControl } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { ConnectionResponse, Hop, PathResponse } from '../../server/contract/paths.ts';
import { CardSkeletons, ErrorNotice } from '../ui/notices.tsx';
import { leavingOut, type PathState, settingAside, writePaths } from '../view/paths.ts';
import { HopTable } from './HopTable.tsx';
import type { HopActs } from './hop-acts.ts';
import { NetworkAnswer } from './NetworkAnswer.tsx';
import { PathAnswer } from './PathAnswer.tsx';
import { PathForm } from './PathForm.tsx';
import classes from './path.module.css';

interface Props extends Pick<HopActs, 'onSelect' | 'onOthers' | 'onDocument'> {
  draft: PathState;
  question: PathState | null;
  found: { of: 'path'; answer: PathResponse } | { of: 'connect'; answer: ConnectionResponse } | undefined;
  error: unknown;
  busy: boolean;
  chosen: number;
  drawn: boolean;
  toRef: Ref<HTMLInputElement>;
  setDraft: (draft: PathState) => void;
  ask: (draft: PathState) => void;
  relax: (parameter: string, value: string | null) => void;
  choose: (index: number) => void;
  retry: () => void;
  onClear: () => void;
}

const ASKS = [
  { value: 'path', label: 'Find path' },
  { value: 'connect', label: 'Connect several' },
];

export default function PathPanel(props: Props) {
  const { draft, question, found, error, busy, chosen } = props;
  const [table, setTable] = useState<readonly Hop[] | null>(null);
  const shared = {
    query: question ? writePaths(question) : {},
    drawn: props.drawn,
    onClear: props.onClear,
    onRelax: props.relax,
    onDraw: () => props.choose(chosen),
    onTable: setTable,
    acts: {
      onSelect: props.onSelect,
      onOthers: props.onOthers,
      onDocument: props.onDocument,
      onLeaveOut: (id: string) => question && props.ask(leavingOut(question, id)),
      onWithout: (id: string) => question && props.ask(settingAside(question, id)),
    },
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        mb={14}
        aria-label="What to ask"
        data={ASKS}
        value={draft.of}
        onChange={(of) => props.setDraft({ ...draft, of: of as PathState['of'] })}
      />
      <PathForm
        draft={draft}
        asked={question?.of === draft.of}
        busy={busy}
        toRef={props.toRef}
        onDraft={props.setDraft}
        onAsk={props.ask}
      />
      {busy && !found && (
        <div className={classes.waiting}>
          <CardSkeletons label="Searching for a path" />
        </div>
      )}
      {error ? (
        <div className={classes.waiting}>
          <ErrorNotice error={error} onRetry={props.retry} />
        </div>
      ) : null}
      {/* The other form's answer waits behind it. */}
      {found && found.of === draft.of && (
        <div aria-busy={busy} className={classes.answer}>
          {found.of === 'path' ? (
            <PathAnswer {...shared} answer={found.answer} chosen={chosen} onChoose={props.choose} />
          ) : (
            <NetworkAnswer {...shared} answer={found.answer} />
          )}
        </div>
      )}
      {table && <HopTable hops={table} onClose={() => setTable(null)} />}
    </>
  );
}
