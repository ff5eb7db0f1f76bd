/** Fetches the fonts of a figure from our own server, each once, and makes them known to the page's canvases. */
import { later } from '../../strings/later.ts';
import type { Face } from './faces.ts';
import { WEIGHT_NUMBERS } from './families.ts';
import { inCss } from './ranges.ts';

const ADDRESSES = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        '../../../node_modules/@fontsource/source-sans-3/files/*-{400,600}-normal.woff',
        '../../../node_modules/@fontsource/dejavu-sans/files/*-{400,700}-normal.woff',
        '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,600}-normal.woff',
      ],
      { query: '?url', import: 'default', eager: true },
    ),
  ).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);

export interface LoadedFace extends Face {
  /** The WOFF file. */
  bytes: Uint8Array<ArrayBuffer>;
}

const loading = new Map<string, Promise<LoadedFace>>();
const there = new Set<string>();

async function loaded(face: Face): Promise<LoadedFace> {
  const address = ADDRESSES[face.file];
  const response = address ? await fetch(address).catch(() => null) : null;
  if (!response?.ok) throw new Error(later.figure.fontMissing(face.file));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const known = new FontFace(face.family, bytes, {
    weight: String(WEIGHT_NUMBERS[face.weight]),
    ...(face.ranges ? { unicodeRange: inCss(face.ranges) } : {}),
  });
  document.fonts.add(await known.load());
  there.add(face.file);
  return { ...face, bytes };
}

/** Whether a font is there already. */
export const isLoaded = ({ file }: Face): boolean => there.has(file);

/** These fonts, ready to be measured and drawn with; rejects when one cannot be fetched. */
export function fontsFor(faces: readonly Face[]): Promise<LoadedFace[]> {
  return Promise.all(
    faces.map((face) => {
      const known = loading.get(face.file);
      if (known) return known;
      const started = loaded(face);
      loading.set(face.file, started);
      // One that failed is asked for anew the next time.
      started.catch(() => loading.delete(face.file));
      return started;
    }),
  );
}
