/** Arithmetic of colours, "#rrggbb" in and out; other notations are given back as they are. Pure. */

const HEX = /^#[\da-f]{6}$/i;
const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const written = (values: readonly number[]): string =>
  `#${values.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;

/** One colour laid over another, 0 to 1. */
export function mixed(colour: string, ground: string, opacity: number): string {
  if (!HEX.test(colour) || !HEX.test(ground)) return colour;
  const below = channels(ground);
  return written(channels(colour).map((c, i) => c * opacity + (below[i] ?? 0) * (1 - opacity)));
}

/** Relative luminance, as WCAG 2 defines it. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The grey that is as light. */
export function grey(colour: string): string {
  if (!HEX.test(colour)) return colour;
  const light = luminance(colour);
  const value = 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  return written([value, value, value]);
}
