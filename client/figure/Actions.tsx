/** Saving and copying a figure, how far that is, and what went wrong. */
import { Button, Progress } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { later } from '../strings/later.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import classes from './figure.module.css';
import { sizeOf } from './png/png.ts';
import type { Figure } from './useFigure.ts';
import type { Saving } from './useSaving.ts';

interface Props {
  figure: Figure;
  saving: Saving;
  scale: number;
  /** Whether there is a figure to save. */
  ready: boolean;
}

export function Actions({ figure: { drawn, unlisted }, saving, scale, ready }: Props) {
  const words = later.figure;
  const { work, part, failure, lacking } = saving;
  const size = drawn && sizeOf(drawn.scene, scale);
  const disabled = !ready || work !== null;
  return (
    <>
      <p className={classes.size}>
        {size && <span>{words.pixels(size.width, size.height)}</span>}
        <span>{words.scaleHelp}</span>
      </p>
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          disabled={disabled}
          className={classes.wide}
        >
          {words.download.png}
        </Button>
        {(['svg', 'pdf'] as const).map((format) => (
          <Button key={format} variant="default" px={6} disabled={disabled} onClick={() => saving.save(format)}>
            {words.download[format]}
          </Button>
        ))}
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          disabled={disabled}
          onClick={saving.copy}
          className={classes.wide}
        >
          {words.copy}
        </Button>
      </div>
      <div role="status" className={classes.status}>
        {work && (
          <>
            <span>{words.working[work]}</span>
            <Progress
              value={100 * part}
              size="sm"
              animated={part === 0}
              aria-label={words.working[work]}
              className={classes.wide}
            />
            <Button variant="subtle" onClick={saving.cancel}>
              {words.cancel}
            </Button>
          </>
        )}
        {lacking.length > 0 && <span>{words.lacking(lacking.join(' '))}</span>}
      </div>
      {failure && (
        <ErrorNotice error={failure.error} title={failure.work === 'copy' ? words.notCopied : words.notSaved} />
      )}
      {drawn && drawn.scene.unlabelled > 0 && (
        <p className={classes.size}>{words.unlabelled(drawn.scene.unlabelled)}</p>
      )}
      {unlisted > 0 && <p className={classes.size}>{words.unlisted(unlisted)}</p>}
    </>
  );
}
