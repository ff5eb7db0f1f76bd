/** Progress of loading, for people: a bar on a terminal, lines elsewhere. */
import cliProgress from 'cli-progress';
import type { LoadEvent, LoadReport } from './loader/load.ts';

export interface Progress {
  onEvent: (event: LoadEvent) => void;
  stop: () => void;
}

/** Lines printed at most where there is no terminal. */
const MOST_LINES = 10;

export function loadProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  const bar = out.isTTY
    ? new cliProgress.SingleBar(
        { format: 'Reading documents {bar} {value}/{total} {file}', stream: out, hideCursor: true },
        cliProgress.Presets.shades_grey,
      )
    : null;
  let started = false;
  return {
    onEvent({ file, outcome, message, done, total }) {
      if (bar && !started) bar.start(total, 0, { file: '' });
      started = true;
      bar?.update(done, { file });
      const note = outcome === 'failed' ? `failed: ${message ?? file}` : message ? `note: ${file}: ${message}` : null;
      if (note) out.write(`${bar ? '\n' : ''}${note}\n`);
      const every = Math.max(1, Math.ceil(total / MOST_LINES));
      if (!bar && (done % every === 0 || done === total)) out.write(`Reading documents: ${done} of ${total}\n`);
    },
    stop: () => bar?.stop(),
  };
}

export const reportInWords = ({ loaded, changed, unchanged, failed }: LoadReport): string =>
  `${loaded} loaded, ${changed} changed, ${unchanged} unchanged, ${failed.length} failed`;
