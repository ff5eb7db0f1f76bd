/** The middle of the screen: the graph with what floats over it, or why there is none. */
import { Button, Loader } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFocusCentered,
  IconLasso,
  IconLayoutGrid,
  IconMinus,
  IconNote,
  IconPlus,
} from '@tabler/icons-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { strings } from '../strings/index.ts';
import { Empty, ErrorNotice } from '../ui/notices.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { Working } from '../ui/Working.tsx';
import type { CanvasUse } from './useCanvas.ts';
import type { FirstPicture } from './useFirstPicture.ts';
import type { View } from './useView.ts';
import classes from './workspace.module.css';

const { app, canvas: words, legend, model } = strings;

interface Props {
  view: View;
  first: FirstPicture;
  busy: boolean;
  /** What the drawn path joins, in words. */
  pathTitle: { word: string; title: string } | null;
  zoom: { in: () => void; out: () => void; fit: () => void };
  canvas: CanvasUse;
  /** What is said above all, such as that the server is in trouble. */
  notice: ReactNode;
  /** What stands in the graph's place; the graph waits behind it as it was. */
  instead: { label: string; content: ReactNode } | null;
  children: ReactNode;
}

export function Stage({
  view: { state, dispatch, canUndo, canRedo },
  first,
  busy,
  pathTitle,
  zoom,
  canvas,
  notice,
  instead,
  children,
}: Props) {
  const there = first.state === 'there';
  const openAt = ({ currentTarget }: MouseEvent<HTMLButtonElement>, element: 'layouts' | 'annotate' | 'look'): void => {
    const { left, top, bottom } = currentTarget.getBoundingClientRect();
    canvas.openMenu({ element, id: '', x: left, y: element === 'look' ? top : bottom });
  };
  return (
    <main className={classes.canvas} aria-label={instead?.label ?? words.title}>
      <div className={classes.graph} data-behind={instead !== null}>
        {children}
        {busy && <Working label={app.loading} />}
        {canvas.laying !== null && (
          <div className={classes.laying} role="status">
            <progress value={canvas.laying} max={1} aria-label={words.layingOut} />
            {words.layingOut}
            <Button size="compact-xs" variant="default" onClick={canvas.cancel}>
              {strings.common.cancel}
            </Button>
          </div>
        )}
        {there && (
          <>
            <div className={classes.chips}>
              {state.route && (
                <Chip
                  label={
                    <>
                      {pathTitle?.word ?? strings.path.path} <b>{pathTitle?.title ?? words.drawn}</b>
                    </>
                  }
                  remove={strings.path.wholeGraph}
                  onRemove={() => dispatch({ type: 'pathCleared' })}
                />
              )}
              {state.lens === 'contacts' && (
                <Chip
                  label={<b>{words.look.lenses.contacts}</b>}
                  remove={words.showEvents}
                  onRemove={() => dispatch({ type: 'lensChosen', lens: 'events' })}
                />
              )}
              {state.grouping && (
                <Chip
                  label={
                    <>
                      {words.look.group} <b>{words.look.groups[state.grouping.by].toLowerCase()}</b>
                    </>
                  }
                  remove={words.ungroup}
                  onRemove={() => dispatch({ type: 'grouped', by: null })}
                />
              )}
              {state.hiddenKinds.map((kind) => (
                <Chip
                  key={kind}
                  label={<Sentence parts={words.hiddenKind(<b>{model.kinds[kind].other}</b>)} />}
                  remove={legend.show(model.kinds[kind].other)}
                  onRemove={() => dispatch({ type: 'kindToggled', kind })}
                />
              ))}
            </div>
            <fieldset className={classes.tools} aria-label={words.picture}>
              <Tool
                label={strings.common.undo}
                Icon={IconArrowBackUp}
                disabled={!canUndo}
                onClick={() => dispatch({ type: 'undone' })}
              />
              <Tool
                label={words.redo}
                Icon={IconArrowForwardUp}
                disabled={!canRedo}
                onClick={() => dispatch({ type: 'redone' })}
              />
              <Tool
                label={words.layouts}
                Icon={IconLayoutGrid}
                aria-haspopup="menu"
                aria-expanded={canvas.menu?.element === 'layouts'}
                onClick={(e) => openAt(e, 'layouts')}
              />
              <Tool
                label={words.look.title}
                Icon={IconAdjustmentsHorizontal}
                aria-haspopup="dialog"
                aria-expanded={canvas.menu?.element === 'look'}
                onClick={(e) => openAt(e, 'look')}
              />
              <Tool
                label={words.lasso}
                title={words.lassoHint}
                Icon={IconLasso}
                aria-pressed={canvas.lasso}
                onClick={() => canvas.setLasso(!canvas.lasso)}
              />
              <Tool
                label={strings.annotations.annotate}
                Icon={IconNote}
                aria-haspopup="menu"
                aria-expanded={canvas.menu?.element === 'annotate'}
                onClick={(e) => openAt(e, 'annotate')}
              />
              <Tool label={words.zoomIn} Icon={IconPlus} onClick={zoom.in} />
              <Tool label={words.zoomOut} Icon={IconMinus} onClick={zoom.out} />
              <Tool label={words.fit} title={words.fitShort} Icon={IconFocusCentered} onClick={zoom.fit} />
            </fieldset>
          </>
        )}
        {!there && (
          <div className={classes.cover}>
            {first.state === 'loading' && <Loader size="sm" role="status" aria-label={words.loading} />}
            {first.state === 'failed' && <ErrorNotice error={first.error} onRetry={first.retry} />}
            {first.state === 'empty' && (
              <Empty title={words.empty.title}>
                {words.empty.how}
                <code className={classes.code}>npm run load -- PATH</code>
              </Empty>
            )}
            {first.state === 'cleared' && (
              <Empty title={words.cleared.title}>
                {words.cleared.searchOr}{' '}
                <Button size="compact-sm" variant="light" onClick={first.restart}>
                  {words.cleared.restart}
                </Button>
              </Empty>
            )}
          </div>
        )}
      </div>
      {instead?.content}
      {notice}
    </main>
  );
}

function Chip({ label, remove, onRemove }: { label: ReactNode; remove: string; onRemove: () => void }) {
  return (
    <span className={classes.chip}>
      <span>{label}</span>
      <button type="button" aria-label={remove} title={remove} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

interface ToolProps extends ComponentProps<'button'> {
  label: string;
  Icon: typeof IconPlus;
}

function Tool({ label, Icon, ...rest }: ToolProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest}>
      <Icon size={17} aria-hidden="true" />
    </button>
  );
}
