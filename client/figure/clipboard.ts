/** An image on the clipboard. */
import { later } from '../strings/later.ts';

/** Copies a PNG that may still be in the making; throws, saying what to do, where the browser does not let us. */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) {
    png.catch(() => undefined);
    throw new Error(later.figure.copyMissing);
  }
  // The promise is handed over at once: browsers ask whether a person clicked just now.
  const [drawn, written] = await Promise.allSettled([
    png,
    navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]),
  ]);
  if (drawn.status === 'rejected') throw drawn.reason;
  if (written.status === 'rejected') throw new Error(later.figure.copyRefused, { cause: written.reason });
}
