/** What the page of the frames suite does when the runner asks it. */
import { placedGraph } from './graph.ts';
import { type Engine, type Stage, stageOf } from './stages.ts';

const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));

let stage: Stage;

/** Moves the view for so long, a step a frame, and gives the milliseconds that each frame took. */
async function move(duration: number, step: (share: number) => void): Promise<number[]> {
  const frames: number[] = [];
  const began = await frame();
  for (let last = began; last - began < duration; ) {
    step((last - began) / duration);
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}

interface Seen {
  /** Dark pixels: those of labels, whose colours are the darkest. */
  labels: number;
  /** A sum that is another one for another picture. */
  picture: number;
}

/** What is in the middle of the canvases, which is quickly read. */
function seenNow(): Seen {
  let [labels, picture] = [0, 0];
  for (const canvas of document.querySelectorAll('canvas')) {
    const data =
      canvas.getContext('2d')?.getImageData(canvas.width / 4, canvas.height / 4, canvas.width / 2, canvas.height / 4)
        .data ?? [];
    for (let i = 0; i < data.length; i += 4) {
      const [red, green, blue, alpha] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0, data[i + 3] ?? 0];
      if (Math.max(red, green, blue) < 120 && alpha > 128) labels++;
      picture = (31 * picture + red + 256 * green + 65_536 * blue + alpha) | 0;
    }
  }
  return { labels, picture };
}

let held = false;

const trial = {
  mount(engine: Engine): void {
    stage = stageOf(engine, document.getElementById('graph') as HTMLElement, placedGraph());
  },
  pan: (duration: number): Promise<number[]> =>
    move(duration, (at) => stage.look(300 * Math.sin(at * 2 * Math.PI), 200 * Math.sin(at * 4 * Math.PI), 1)),
  /** From all of the graph to a sixth of its width and back. */
  zoom: (duration: number): Promise<number[]> =>
    move(duration, (at) => stage.look(0, 0, 6 ** ((1 - Math.cos(at * 2 * Math.PI)) / 2))),
  /** Pans and stays in the middle of it, moving on by a pixel each frame, until `letGo`. */
  async hold(): Promise<void> {
    held = true;
    await move(500, (at) => stage.look(400 * at, 100 * at, 2));
    const jitter = (): void => {
      if (!held) return;
      stage.look(400 + (performance.now() % 2), 100, 2);
      requestAnimationFrame(jitter);
    };
    jitter();
  },
  letGo(): void {
    held = false;
    stage.look(400, 100, 2);
  },
  /**
   * The milliseconds from the last movement of a zoom until nine labels in ten are on the screen, and until the
   * picture is the one that stays, to the pixel. Both are of the first frame that shows it, read back when it is drawn.
   */
  async back(): Promise<{ labels: number; picture: number }> {
    await move(700, (at) => stage.look(0, 0, 1 + 2 * at));
    stage.look(0, 0, 3);
    const stopped = performance.now();
    const seen: (Seen & { after: number })[] = [];
    do {
      await frame();
      // The frame's own callbacks first, then what they drew.
      await new Promise((drawn) => setTimeout(drawn));
      seen.push({ after: performance.now() - stopped, ...seenNow() });
    } while (performance.now() - stopped < 2000);
    const last = seen.at(-1);
    const since = (isBack: (then: Seen) => boolean): number => seen.find(isBack)?.after ?? Number.POSITIVE_INFINITY;
    return {
      labels: since(({ labels }) => labels >= 0.9 * (last?.labels ?? 0)),
      picture: (seen.slice(seen.findLastIndex(({ picture }) => picture !== last?.picture) + 1)[0] ?? last)?.after ?? 0,
    };
  },
};

declare global {
  interface Window {
    trial: typeof trial;
  }
}
window.trial = trial;
