/** How good a way to an actor is, among ways of as many hops. */
import { GRADES } from '../../contract/filters.ts';
import { type Contact, confidenceOf } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';

export interface Label {
  /** Earliest day of arrival; '' before any contact, and where order does not matter. */
  day: string;
  institutionalLinks: number;
  /** Position of the weakest grade among the contacts. */
  weakest: number;
  doubt: number;
}

export const START: Label = { day: '', institutionalLinks: 0, weakest: 0, doubt: 0 };

/** The label after a contact on a day, or after an institutional link. */
export const after = (label: Label, contact: Contact | null, day: string): Label =>
  contact
    ? {
        day,
        institutionalLinks: label.institutionalLinks,
        weakest: Math.max(label.weakest, GRADES.indexOf(contact.gathering.grade)),
        doubt: label.doubt + 1 - confidenceOf(contact),
      }
    : { ...label, day, institutionalLinks: label.institutionalLinks + 1 };

/** Earlier first, then with fewer institutional links, then the stronger, then the surer. */
export const compareLabels = (a: Label, b: Label): number =>
  (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
  a.institutionalLinks - b.institutionalLinks ||
  a.weakest - b.weakest ||
  a.doubt - b.doubt;

/** By ids where all else is equal, so that every store answers the same. */
export const compareActors = (a: readonly Vertex[], b: readonly Vertex[]): number => {
  const at = a.findIndex((v, i) => v !== b[i]);
  if (at < 0) return a.length - b.length;
  const [x, y] = [a[at]?.id ?? '', b[at]?.id ?? ''];
  return x < y ? -1 : 1;
};
