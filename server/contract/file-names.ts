/** Which files are taken, by the end of their names: read as texts, or imported as tables and graphs of other tools. */
export const READ_EXTENSIONS = ['.txt', '.md'] as const;
export const IMPORT_EXTENSIONS = ['.csv', '.tsv', '.graphml'] as const;

const endsIn = (name: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/** Whether a file of this name would be read. */
export const isReadable = (name: string): boolean => endsIn(name, READ_EXTENSIONS);
/** Whether a file of this name would be imported. */
export const isImportable = (name: string): boolean => endsIn(name, IMPORT_EXTENSIONS);
