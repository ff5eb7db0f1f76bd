/** The worker's end of a layout: a request in, shares and places out. */
import { compute } from './compute.ts';
import type { LayoutRequest } from './request.ts';
import type { WorkerMessage } from './run.ts';

const tell = (message: WorkerMessage): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  tell({ positions: compute(data, (share) => tell({ share })) });
});
