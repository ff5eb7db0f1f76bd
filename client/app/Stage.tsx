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
import { kindOf } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { Empty, ErrorNotice } from '../ui/notices.tsx';
import { Working } from '../ui/Working.tsx';
import type { CanvasUse } from './useCanvas.ts';
import type { FirstPicture } from './useFirstPicture.ts';
import type { View } from './useView.ts';
import classes from './workspace.module.css';

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
    <main className={classes.canvas} aria-label={instead?.label ?? 'Graph'}>
      <div className={classes.graph} data-behind={instead !== null}>
        {children}
        {busy && <Working label="Loading" />}
        {canvas.laying !== null && (
          <div className={classes.laying} role="status">
            <progress value={canvas.laying} max={1} aria-label="Laying out" />
            Laying out
            <Button size="compact-xs" variant="default" onClick={canvas.cancel}>
              Cancel
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
                      {pathTitle?.word ?? 'Path'} <b>{pathTitle?.title ?? 'drawn'}</b>
                    </>
                  }
                  remove="Show the whole graph"
                  onRemove={() => dispatch({ type: 'pathCleared' })}
                />
              )}
              {state.lens === 'contacts' && (
                <Chip
                  label={<b>{strings.canvas.look.lenses.contacts}</b>}
                  remove={strings.canvas.showEvents}
                  onRemove={() => dispatch({ type: 'lensChosen', lens: 'events' })}
                />
              )}
              {state.grouping && (
                <Chip
                  label={
                    <>
                      {strings.canvas.look.group} <b>{strings.canvas.look.groups[state.grouping.by].toLowerCase()}</b>
                    </>
                  }
                  remove={strings.canvas.ungroup}
                  onRemove={() => dispatch({ type: 'grouped', by: null })}
                />
              )}
              {state.hiddenKinds.map((kind) => (
                <Chip
                  key={kind}
                  label={
                    <>
                      Hidden <b>{kindOf(kind).plural.toLowerCase()}</b>
                    </>
                  }
                  remove={`Show ${kindOf(kind).plural.toLowerCase()}`}
                  onRemove={() => dispatch({ type: 'kindToggled', kind })}
                />
              ))}
            </div>
            <fieldset className={classes.tools} aria-label="Picture">
              <Tool
                label="Undo"
                Icon={IconArrowBackUp}
                disabled={!canUndo}
                onClick={() => dispatch({ type: 'undone' })}
              />
              <Tool
                label="Redo"
                Icon={IconArrowForwardUp}
                disabled={!canRedo}
                onClick={() => dispatch({ type: 'redone' })}
              />
              <Tool
                label="Layouts"
                Icon={IconLayoutGrid}
                aria-haspopup="menu"
                aria-expanded={canvas.menu?.element === 'layouts'}
                onClick={(e) => openAt(e, 'layouts')}
              />
              <Tool
                label={strings.canvas.look.title}
                Icon={IconAdjustmentsHorizontal}
                aria-haspopup="dialog"
                aria-expanded={canvas.menu?.element === 'look'}
                onClick={(e) => openAt(e, 'look')}
              />
              <Tool
                label="Draw around nodes"
                title="Draw around nodes (or hold Shift)"
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
              <Tool label="Zoom in" Icon={IconPlus} onClick={zoom.in} />
              <Tool label="Zoom out" Icon={IconMinus} onClick={zoom.out} />
              <Tool label="Fit the graph to the screen" title="Fit" Icon={IconFocusCentered} onClick={zoom.fit} />
            </fieldset>
          </>
        )}
        {!there && (
          <div className={classes.cover}>
            {first.state === 'loading' && <Loader size="sm" role="status" aria-label="Loading the graph" />}
            {first.state === 'failed' && <ErrorNotice error={first.error} onRetry={first.retry} />}
            {first.state === 'empty' && (
              <Empty title="No graph yet">
                Load documents, and what they say becomes the graph: texts, pages or a folder of them.
                <code className={classes.code}>npm run load -- PATH</code>
              </Empty>
            )}
            {first.state === 'cleared' && (
              <Empty title="Nothing on screen">
                Search for a node, or{' '}
                <Button size="compact-sm" variant="light" onClick={first.restart}>
                  start from the overview
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
