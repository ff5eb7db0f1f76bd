/** Ranges of characters as CSS writes them: "U+0-FF,U+131". Pure. */

/** Pairs of first and last code point. */
export type Ranges = readonly (readonly [number, number])[];

/** Reads `unicode-range`; throws on what is none. */
export const rangesOf = (css: string): Ranges =>
  css.split(',').map((text) => {
    const [, first, last] = /^U\+([\da-f]+)(?:-([\da-f]+))?$/i.exec(text.trim()) ?? [];
    if (!first) throw new Error(`no range of characters: ${text}`);
    return [Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)];
  });

export const holds = (ranges: Ranges, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

/** As CSS writes them. */
export const inCss = (ranges: Ranges): string =>
  ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',');
