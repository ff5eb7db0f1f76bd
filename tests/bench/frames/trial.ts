/** One engine on a page of its own: frames while it moves, and what is on the screen in the middle of it. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { build } from 'vite';
import type {} from './page.ts';
import type { Engine } from './stages.ts';

const SIZE = { width: 1440, height: 900 };
const DURATION = 3000;
const SETTLE = 1500;
const ZOOMS = 3;

export interface Trial {
  /** The milliseconds of each frame. */
  pan: number[];
  zoom: number[];
  /** Pixels of edges in the middle of a pan, and of the same view at rest. */
  edgePixels: { moving: number; resting: number };
  /** The milliseconds after each of several zooms until the labels are back, and until the whole picture is. */
  labelsBack: number[];
  pictureBack: number[];
}

/** The page's script, as one text. */
export async function buildPage(): Promise<string> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // A module, since the texts of the screen wait for their language; in one piece, since it is given as text.
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = Array.isArray(built) && built[0] ? built[0].output : [];
  if (chunk?.type !== 'chunk') throw new Error('the page of the frames suite was not built');
  return chunk.code;
}

/** Those between the ground's colour and the edges', which are a light grey blue. */
async function edgePixels(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.screenshot());
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red, blue] = [data[i] ?? 0, data[i + 2] ?? 0];
    if (red > 140 && red < 230 && blue - red > 2 && blue - red < 40) count++;
  }
  return count;
}

export async function tryEngine(browser: Browser, script: string, engine: Engine): Promise<Trial> {
  const page = await browser.newPage({ viewport: SIZE });
  try {
    await page.setContent(
      `<style>body{margin:0;background:#fbfcfd}#graph{width:${SIZE.width}px;height:${SIZE.height}px}</style><div id="graph"></div>`,
    );
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => window.trial !== undefined);
    await page.evaluate((name) => window.trial.mount(name), engine);
    await page.waitForTimeout(SETTLE);
    const pan = await page.evaluate((duration) => window.trial.pan(duration), DURATION);
    await page.waitForTimeout(SETTLE);
    const zoom = await page.evaluate((duration) => window.trial.zoom(duration), DURATION);
    await page.waitForTimeout(SETTLE);
    // Sigma is beside us for its frames; its canvases cannot be read back.
    if (engine === 'sigma')
      return { pan, zoom, edgePixels: { moving: 0, resting: 0 }, labelsBack: [], pictureBack: [] };
    const labelsBack: number[] = [];
    const pictureBack: number[] = [];
    for (let zoom = 0; zoom < ZOOMS; zoom++) {
      const { labels, picture } = await page.evaluate(() => window.trial.back());
      labelsBack.push(labels);
      pictureBack.push(picture);
      await page.evaluate(() => window.trial.letGo());
      await page.waitForTimeout(SETTLE);
    }
    await page.evaluate(() => window.trial.hold());
    const moving = await edgePixels(page);
    await page.evaluate(() => window.trial.letGo());
    await page.waitForTimeout(SETTLE);
    return { pan, zoom, edgePixels: { moving, resting: await edgePixels(page) }, labelsBack, pictureBack };
  } finally {
    await page.close();
  }
}
