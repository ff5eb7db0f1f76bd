/** "Export figure": what is seen as a PNG, an SVG or a PDF, with a live preview that is drawn as the files are. */
import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import { Actions } from './Actions.tsx';
import { FigureFields } from './FigureFields.tsx';
import classes from './figure.module.css';
import type { FigureKept } from './kept/schema.ts';
import { usualOptions } from './options.ts';
import { Preview } from './Preview.tsx';
import { type FigureSubject, useFigure } from './useFigure.ts';
import { useSaving } from './useSaving.ts';

interface Props extends Omit<FigureSubject, 'dataVersion'> {
  title: string;
  /** What the image is to keep of the exploration. */
  kept: (told: { title: string; caption: string }) => FigureKept;
  onClose: () => void;
  /** Says what is done, outside the dialog. */
  tell: (text: string) => void;
}

/** The version of the data that the image will keep; null when it cannot be kept, which is told as it is saved. */
function versionOf(kept: Props['kept'], title: string): string | null {
  try {
    return kept({ title, caption: '' }).dataVersion;
  } catch {
    return null;
  }
}

export default function FigureDialog({ title, kept, onClose, tell, ...subject }: Props) {
  const [options, setOptions] = useState(() => usualOptions(title));
  const dataVersion = useMemo(() => versionOf(kept, title), [kept, title]);
  const figure = useFigure(options, { ...subject, dataVersion });
  const saving = useSaving({
    title: options.title,
    scale: options.scale,
    compose: figure.compose,
    kept: () => kept(options),
    tell,
  });
  const ready = figure.drawn !== null && !figure.waiting;
  return (
    <Modal
      opened
      onClose={onClose}
      title={later.figure.title}
      size="min(1120px, 96vw)"
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      <div className={classes.body}>
        <form
          className={classes.form}
          onSubmit={(e) => {
            e.preventDefault();
            if (ready) saving.save('png');
          }}
        >
          <FigureFields options={options} onChange={(part) => setOptions((o) => ({ ...o, ...part }))} />
          <Actions figure={figure} saving={saving} scale={options.scale} ready={ready} />
        </form>
        <Preview figure={figure} />
      </div>
    </Modal>
  );
}
