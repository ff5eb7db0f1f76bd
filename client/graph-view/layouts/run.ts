/** Runs a layout, in a worker where it is large, and lets it be cancelled. */
import { strings } from '../../strings/index.ts';
import type { LayoutRequest, Places, Progress } from './request.ts';

/** More nodes than these would hold up the page. */
const MOST_ON_PAGE = 250;

export type WorkerMessage = { share: number } | { positions: Places };

export interface LayoutRun {
  /** Rejects with an AbortError when cancelled. */
  positions: Promise<Places>;
  cancel(): void;
}

const aborted = (): DOMException => new DOMException('The layout was cancelled.', 'AbortError');

async function onPage(request: LayoutRequest, onProgress: Progress, signal: AbortSignal): Promise<Places> {
  const { compute } = await import('./compute.ts');
  signal.throwIfAborted();
  return compute(request, onProgress);
}

function inWorker(request: LayoutRequest, onProgress: Progress, signal: AbortSignal): Promise<Places> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Places>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', ({ message }) => reject(new Error(message || strings.canvas.layoutFailed)));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if ('share' in data) onProgress(data.share);
      else resolve(data.positions);
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** Starts a layout of the request. Nothing on screen is touched: that is for the caller, with the places. */
export function layOut(request: LayoutRequest, onProgress: Progress = () => {}): LayoutRun {
  const controller = new AbortController();
  const { signal } = controller;
  const large = request.nodes.length > MOST_ON_PAGE && typeof Worker !== 'undefined';
  const told: Progress = (share) => {
    if (!signal.aborted) onProgress(share);
  };
  return {
    positions: (large ? inWorker : onPage)(request, told, signal),
    cancel: () => controller.abort(aborted()),
  };
}
