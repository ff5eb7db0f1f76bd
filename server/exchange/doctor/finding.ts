/** What an examination of a store finds. */
export interface Finding {
  /** What was looked at. */
  check: string;
  /** `wrong` needs doing something about; `warning` soon will. */
  state: 'well' | 'warning' | 'wrong';
  told: string;
  /** What to do. */
  remedy?: string;
}

export const well = (check: string, told: string): Finding => ({ check, state: 'well', told });
export const warning = (check: string, told: string, remedy: string): Finding => ({
  check,
  state: 'warning',
  told,
  remedy,
});
export const wrong = (check: string, told: string, remedy: string): Finding => ({
  check,
  state: 'wrong',
  told,
  remedy,
});

/** The way out of most damage: truth is documents and decisions. */
export const REBUILD =
  'entente backup, then entente restore into a new store; if that refuses, load the documents into a new store';
