/** Addresses of sources as links: only the web's own schemes are followed. */

/** Whether an address may stand in a link: a document's own text must not run as script. */
export function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** The host of an address, without `www.`; the text itself when it is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
}
