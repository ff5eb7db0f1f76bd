import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count, form } = counting('en');

export const views = {
  name: 'Name',
  description: 'Description',
  save: 'Save what is on screen',
  loading: 'Loading views',
  noneTitle: 'No views yet',
  none: 'A view keeps what is on screen, each node in its place, to come back to.',
  list: 'Views',
  savedAt: (instant: string) => `Saved ${instant}`,
  /** An act with the name of its view, as screen readers tell it. */
  actOf: (act: string, name: string) => `${act}: ${name}`,
  saveAgain: 'Save again',
  edit: 'Edit',
  duplicate: 'Duplicate',
  copyLink: 'Copy link',
  history: 'History',
  delete: 'Delete',
  saveChanges: 'Save changes',
  nameOfCopy: (name: string) => `${name} (copy)`,
  saved: (name: string) => `“${name}” is saved.`,
  savedAgain: (name: string) => `“${name}” is saved as it is on screen now.`,
  renamed: (name: string) => `The name and description of “${name}” are saved.`,
  copied: (name: string) => `“${name}” is made.`,
  linkCopied: 'Its link is copied.',
  deleted: (name: string) => `“${name}” is deleted.`,
  back: (name: string) => `“${name}” is back.`,
  nothingToSave: 'There is nothing on screen to save.',
  conflict: 'It was saved elsewhere meanwhile, and is not overwritten. Open it to see that, or save a new view.',
  quoted: (name: string) => `“${name}”`,

  revisions: (name: string) => `History of “${name}”`,
  loadingRevisions: 'Loading its history',
  revision: (n: number) => `Revision ${number(n)}`,
  now: 'as it is now',
  savedOnce: 'It was saved once: there is nothing older to go back to.',
  revisionsKept: (n: number) => `The last ${number(n)} saves of a view are kept.`,
  open: 'Open',
  restore: 'Restore',
  openRevision: (n: number, name: string) => `Open revision ${number(n)} of “${name}”`,
  restoreRevision: (n: number, name: string) => `Restore revision ${number(n)} of “${name}”`,
  revisionTitle: (name: string, n: number) => `“${name}”, revision ${number(n)},`,
  restored: (name: string, n: number) =>
    `“${name}” is again what it was at revision ${number(n)}. What was saved since then stays in its history.`,

  isOpen: (what: string, day: string) => `${what} is open as it was saved on ${day}.`,
  left: (nodes: string) => `${nodes} that it shows left the graph since then.`,
  sameAfterChange: 'The graph has changed since then, but nothing that this shows.',
  changed: (parts: readonly string[]) => `The graph has changed since then: ${parts.join(', ')}.`,
  partLeft: (what: string) => `${what} left it`,
  partMore: (n: number) =>
    `${count(n, { one: 'more relationship', other: 'more relationships' })} ${form(n, { one: 'is', other: 'are' })} among these nodes`,
  showMore: 'Show them',
  tooMany: (what: string, most: number) => `${what} has more than ${common.node(most)}, too many to open.`,
  tooManyToKeep: (most: number) =>
    `More than ${common.node(most)} are on screen: what is kept could not be opened again.`,
  nothingLeft: (what: string) => `Nothing that ${what} shows is in this graph.`,
  otherVersion: (name: string) => `“${name}” was saved by another version of Entente.`,
  keepsNothing: (file: string) => `${file} keeps no exploration: figures that Entente saves do.`,

  copyScreen: 'Copy link to what is on screen',
  screenCopied: 'The link is copied. Who opens it sees what is on screen now.',
  linkTitle: 'Link to what is on screen',
  byHand: 'The browser does not let the link be copied. Copy it from here:',
  link: 'Link',
  tooLarge: 'This is too large for a link of its own. Save it as a view, and share the view’s link:',
  saveAndCopy: 'Save view and copy its link',
  ofLink: 'The exploration of this link',

  linkNotice: 'About the link that was opened',
  dismiss: 'Dismiss',
  noNode: (id: string) =>
    `What this link shows is not here: there is no node ${id}. It never was, or the documents that told of it were removed or tell something else now.`,
  noRelationship: (id: string) =>
    `What this link shows is not here: there is no relationship ${id}. It never was, or the documents that told of it were removed or tell something else now.`,
  goneNode: (name: string) =>
    `“${name}”, which this link shows, left the graph: none of the claims that it rested on counts any more.`,
  goneRelationship: (name: string) =>
    `“${name}”: this relationship, which the link shows, left the graph. None of the claims that it rested on counts any more.`,
  goneView: 'The view of this link was deleted, or was never here. This is the overview.',
  goneDocumentTitle: 'This document is not here',
  goneDocument: 'It was removed, or was never loaded into this graph.',
  goneClaim:
    'The sentence that this link points at is not among the claims of this document any more: the document was loaded anew, and is read otherwise now.',
  lostClaim: 'This link names a claim without its document, so that it cannot be found. Documents are listed here:',
  damaged: (why: string) =>
    `This link cannot be opened: ${why}. It may have been cut off on its way; ask for it again where it came from.`,
  damagedLetters: 'it is cut off or changed',
  damagedLong: 'it is longer than the links that Entente makes',
  damagedLarge: 'it holds more than the links that Entente makes',
  searchFor: (name: string) => `Search for “${name}”`,
  allDocuments: 'All documents',
  allDecisions: 'Decisions',
  allViews: 'All views',
};
