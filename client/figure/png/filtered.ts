/** Rows of pixels as a PNG packs them: each less the one above it (filter "Up", section 9.2), so that even ground is zeros. Pure. */

const UP = 2;

/** The rows of a band with their filter bytes, and the last row as it was, for the band below. */
export function filtered(
  band: Uint8ClampedArray,
  width: number,
  above: Uint8Array,
  transparent: boolean,
): { rows: Uint8Array<ArrayBuffer>; last: Uint8Array } {
  const bytes = transparent ? 4 : 3;
  const height = band.length / (4 * width);
  const rows = new Uint8Array(height * (1 + bytes * width));
  const before = above.slice();
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    rows[to++] = UP;
    for (let i = 0; i < width * bytes; ) {
      for (let k = 0; k < bytes; k++) {
        const value = band[from + k] as number;
        rows[to++] = value - (before[i] as number);
        before[i++] = value;
      }
      from += 4;
    }
  }
  return { rows, last: before };
}
