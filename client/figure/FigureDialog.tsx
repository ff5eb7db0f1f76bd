/** "Export figure": what is seen as a PNG or an SVG, with a live preview. */

import { Button, Checkbox, Loader, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { counted } from '../../server/model/wording.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import type { Theme } from '../ui/tokens.ts';

import { shrunk } from './compose.ts';
import classes from './figure.module.css';
import { fileNameOf } from './file-name.ts';
import { embedInPng } from './kept/png.ts';
import { type FigureKept, keptText } from './kept/schema.ts';
import type { FigureGraph } from './scene/input.ts';
import { type FigureOptions, type PictureRequest, useFigure } from './useFigure.ts';

interface Props {
  shown: { nodes: readonly Node[]; relationships: readonly Relationship[] };
  title: string;
  theme: Theme;
  picture: (request: PictureRequest) => Promise<HTMLImageElement>;
  plain: (request: Pick<PictureRequest, 'frame' | 'notes'>) => FigureGraph;
  /** What the image is to keep of the exploration. */
  kept: (told: { title: string; caption: string }) => FigureKept;
  onClose: () => void;
  onSaved: (name: string) => void;
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export default function FigureDialog({ shown, title, theme, picture, plain, kept, onClose, onSaved }: Props) {
  const [options, setOptions] = useState<FigureOptions>({
    title,
    caption: '',
    legend: true,
    sources: true,
    frame: 'whole',
    ground: 'white',
    scale: 2,
  });
  const set = (part: Partial<FigureOptions>): void => setOptions((o) => ({ ...o, ...part }));
  const figure = useFigure(options, shown, theme, picture, plain);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { canvas } = figure;
    if (!canvas || !stage.current) return;
    const preview = shrunk(canvas, 720 * devicePixelRatio, innerHeight * 0.62 * devicePixelRatio);
    preview.style.width = `${preview.width / devicePixelRatio}px`;
    preview.setAttribute('role', 'img');
    preview.setAttribute('aria-label', 'Preview of the figure');
    stage.current.replaceChildren(preview);
  }, [figure]);
  const save = (): void => {
    figure.canvas?.toBlob(async (blob) => {
      if (!blob) return;
      const name = `${fileNameOf(options.title)}.png`;
      const bytes = embedInPng(new Uint8Array(await blob.arrayBuffer()), kept(options));
      download(new Blob([bytes], { type: 'image/png' }), name);
      onSaved(name);
    }, 'image/png');
  };
  const saveSvg = (): void => {
    const name = `${fileNameOf(options.title)}.svg`;
    download(new Blob([figure.svg(keptText(kept(options)))], { type: 'image/svg+xml' }), name);
    onSaved(name);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Export figure"
      size="min(1080px, 96vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      <div className={classes.body}>
        <form
          className={classes.form}
          onSubmit={(e) => {
            e.preventDefault();
            save();
          }}
        >
          <TextInput
            label="Title"
            value={options.title}
            maxLength={200}
            onChange={(e) => set({ title: e.currentTarget.value })}
            data-autofocus
          />
          <Textarea
            label="Caption"
            value={options.caption}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={5}
            onChange={(e) => set({ caption: e.currentTarget.value })}
          />
          <Checkbox
            label="Legend"
            checked={options.legend}
            onChange={(e) => set({ legend: e.currentTarget.checked })}
          />
          <Checkbox
            label="Sources as numbered footnotes"
            checked={options.sources}
            onChange={(e) => set({ sources: e.currentTarget.checked })}
          />
          <div className={classes.field}>
            Frame
            <SegmentedControl
              size="xs"
              aria-label="Frame"
              value={options.frame}
              onChange={(frame) => set({ frame })}
              data={[
                { value: 'whole', label: 'All on screen' },
                { value: 'seen', label: 'As framed now' },
              ]}
            />
          </div>
          <div className={classes.field}>
            Background
            <SegmentedControl
              size="xs"
              aria-label="Background"
              value={options.ground}
              onChange={(ground) => set({ ground })}
              data={[
                { value: 'white', label: 'White' },
                { value: 'theme', label: 'Theme' },
              ]}
            />
          </div>
          <div className={classes.field}>
            Scale
            <SegmentedControl
              size="xs"
              aria-label="Scale"
              value={String(options.scale)}
              onChange={(scale) => set({ scale: Number(scale) })}
              data={['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` }))}
            />
          </div>
          <Button type="submit" size="sm" leftSection={<IconDownload size={16} />} disabled={!figure.canvas}>
            Download PNG
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload size={16} />}
            disabled={!figure.canvas}
            onClick={saveSvg}
          >
            Download SVG
          </Button>
          {figure.canvas && (
            <p className={classes.size}>
              {figure.canvas.width} × {figure.canvas.height} pixels
            </p>
          )}
          {figure.unlisted > 0 && (
            <p className={classes.size}>Sources of {counted(figure.unlisted, 'element')} more are not listed.</p>
          )}
        </form>
        <div className={classes.preview}>
          {figure.error ? <ErrorNotice error={figure.error} /> : null}
          {!figure.canvas && !figure.error && <Loader size="sm" aria-label="Drawing the figure" />}
          <div ref={stage} style={{ display: figure.canvas ? 'contents' : 'none' }} />
        </div>
      </div>
    </Modal>
  );
}
