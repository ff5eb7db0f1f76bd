/**
 * Whether a screen looks as it did. Each is kept as a small picture, a mean colour for each block of
 * pixels: letters drawn a hair differently by another version of the browser make no difference,
 * something missing, moved or in another colour does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { OUTPUT } from './visit.ts';

const KEPT = fileURLToPath(new URL('../screens/', import.meta.url));
const BLOCK = 6;
/** Of 255, in any channel: a block that differs by more is another. */
const SAME = 20;

/** A screenshot as its blocks. */
function blocksOf(screenshot: Buffer): PNG {
  const { width, height, data } = PNG.sync.read(screenshot);
  const small = new PNG({ width: Math.ceil(width / BLOCK), height: Math.ceil(height / BLOCK) });
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      const sums = [0, 0, 0];
      let n = 0;
      for (let j = y * BLOCK; j < Math.min(height, (y + 1) * BLOCK); j++)
        for (let i = x * BLOCK; i < Math.min(width, (x + 1) * BLOCK); i++, n++)
          for (const c of [0, 1, 2]) sums[c] = (sums[c] ?? 0) + (data[(j * width + i) * 4 + c] ?? 0);
      const at = (y * small.width + x) * 4;
      for (const c of [0, 1, 2]) small.data[at + c] = Math.round((sums[c] ?? 0) / n);
      small.data[at + 3] = 255;
    }
  return small;
}

/** The share of blocks that differ from those kept by this name, 0 to 1; keeps them instead where UPDATE_SCREENSHOT is 1. */
export async function changeSince(name: string, screenshot: Buffer): Promise<number> {
  const now = blocksOf(screenshot);
  if (process.env.UPDATE_SCREENSHOT === '1') {
    await mkdir(KEPT, { recursive: true });
    await writeFile(`${KEPT}${name}.png`, PNG.sync.write(now));
    return 0;
  }
  const kept = PNG.sync.read(await readFile(`${KEPT}${name}.png`));
  if (kept.width !== now.width || kept.height !== now.height) return 1;
  let others = 0;
  for (let at = 0; at < now.data.length; at += 4)
    if ([0, 1, 2].some((c) => Math.abs((now.data[at + c] ?? 0) - (kept.data[at + c] ?? 0)) > SAME)) others++;
  await mkdir(OUTPUT, { recursive: true });
  await writeFile(`${OUTPUT}screen-${name}.png`, screenshot);
  return others / (now.width * now.height);
}
