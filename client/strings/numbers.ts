/** Numbers and plurals by a language's own rules (Unicode CLDR, through Intl). */
import type { Language } from './language.ts';

export interface Forms {
  one: string;
  other: string;
}

/** Writes numbers and counts of a language: "1,204 nodes". */
export function counting(language: Language) {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const point = format.formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const number = (n: number): string => format.format(n);
  /** The form that goes with a number, without it. */
  const form = (n: number, forms: Forms): string => (rules.select(n) === 'one' ? forms.one : forms.other);
  /** A number with its word. */
  const count = (n: number, forms: Forms): string => `${number(n)} ${form(n, forms)}`;
  /** With so many digits after the point: "0.94". */
  const decimal = (n: number, digits: number): string => n.toFixed(digits).replace('.', point);
  return { number, form, count, decimal };
}
