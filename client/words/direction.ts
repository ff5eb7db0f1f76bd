/** Which way a text runs. Pure. */

/** The way a text runs, by its first letter that runs any way. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const strong = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    strong,
  )
    ? 'rtl'
    : 'ltr';
}
