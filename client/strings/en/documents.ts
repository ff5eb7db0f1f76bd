export const documents = {
  document: 'Document',
  close: 'Close document',
  loadingOne: 'Loading the document',
  untitled: 'Document without a title',
  dateNotTold: 'date not told',
  claims: 'Claims of this document',
  readBy: (name: string, version: string) => `Read by ${name} ${version}`,
  title: 'Documents',
  loading: 'Loading documents',
  none: 'No documents',
  loadSome: <T>(command: T) => ['Load some: ', command],
  more: 'More documents',
};
