/** The families and weights of a figure's letters. */

export type Weight = 'regular' | 'bold';
export const WEIGHTS: readonly Weight[] = ['regular', 'bold'];
/** As CSS has them. */
export const WEIGHT_NUMBERS: Readonly<Record<Weight, number>> = { regular: 400, bold: 600 };
export const weightOf = (number: number): Weight => (number >= WEIGHT_NUMBERS.bold ? 'bold' : 'regular');

/** Names that only we use, so that nothing behind the dialog changes with them. */
export const FAMILIES = { latin: 'Entente Latin', signs: 'Entente Signs', han: 'Entente Han' } as const;

/** What a file names, for programs that have them. */
export const NAMED_FAMILIES =
  '"Source Sans 3", "Source Sans Pro", "DejaVu Sans", "Noto Sans SC", "Segoe UI", system-ui, sans-serif';

/** What canvases measure and draw with: our own, in the order in which a character looks for its letter, then the machine's. */
export const DRAWN_FAMILIES = `${Object.values(FAMILIES)
  .map((name) => `"${name}"`)
  .join(', ')}, ${NAMED_FAMILIES}`;
