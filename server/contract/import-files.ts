/** Which files are taken for tables and graphs of other tools, by the end of their names. */
export const IMPORT_EXTENSIONS = ['.csv', '.tsv', '.graphml'] as const;
