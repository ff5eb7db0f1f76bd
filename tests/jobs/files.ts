/** Files to upload: short documents of invented people, each of its own meeting. */

export type Files = Readonly<Record<string, string | Uint8Array>>;

const COUNTRIES = ['Norway', 'Kenya', 'Hungary', 'Chile', 'Fiji', 'Malta', 'Iceland', 'Peru', 'Samoa', 'Tonga'];

/** A short document of its own meeting. */
export function numbered(n: number): string {
  const [host, guest] = [COUNTRIES[n % 10], COUNTRIES[(n + 1 + (Math.floor(n / 10) % 9)) % 10]];
  const day = `2024-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`;
  return `---\nid: note-${n}\ntitle: Note ${n}\ndate: ${day}\nlanguage: en\n---\n${host}'s Minister of Justice, Ada Moran${n}, met ${guest}'s Minister of Defence, Otto Belik${n}, in Suva on ${day}.\n`;
}

export const numberedFiles = (count: number, from = 0): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`notes/${String(from + i).padStart(3, '0')}.md`, numbered(from + i)]),
  );

/** As a browser sends them. */
export function formOf(files: Files): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
  return form;
}
