/** Which language the screen speaks: the one chosen here, else the first of the browser's that there is, else English. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' };

/** Where the browser keeps the choice. */
export const LANGUAGE_KEY = 'entente.language';
/** Whether a text names a language that the screen speaks. */
export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The language for what was chosen before and what the reader prefers, such as "fr-CA". */
export function languageFor(chosen: string | null, preferred: readonly string[]): Language {
  return [chosen ?? '', ...preferred].map((tag) => tag.toLowerCase().slice(0, 2)).find(isLanguage) ?? 'en';
}

function chosenBefore(): string | null {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}

/** The language of this page; English where there is no page, as in tests. */
export const language: Language =
  typeof document === 'undefined' ? 'en' : languageFor(chosenBefore(), navigator.languages);

/** For elements whose text the server composes: it speaks English. */
export const IN_ENGLISH: { lang?: 'en' } = language === 'en' ? {} : { lang: 'en' };

/** Speaks another language from now on: the page is loaded again, and keeps what is on screen. */
export function speak(next: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, next);
  } catch {
    // Storage is refused: the page stays in the browser's language.
  }
  location.reload();
}
