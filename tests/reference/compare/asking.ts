/** What the comparisons share: the case at hand, all pages of a list, and whether what is offered instead is true. */
import { expect } from 'vitest';
import type { Relaxation } from '../../../server/contract/filters.ts';
import { GRADES, type Grade } from '../../../server/contract/filters.ts';
import type { Api, Query } from '../../support/app.ts';
import type { Library } from '../documents.ts';

/** A world that the product knows, and the API on it. */
export interface Case {
  library: Library;
  api: Api;
}

interface Page<T> {
  items: T[];
  total: number;
  nextCursor: string | null;
}

/** Follows the cursors; every page must be full and tell the same total. */
export async function allPages<T, P extends Page<T>>(
  limit: number,
  ask: (page: Query) => Promise<P>,
): Promise<{ first: P; items: P['items'] }> {
  const first = await ask({ limit });
  const items = [...first.items];
  for (let page = first; page.nextCursor !== null; ) {
    expect(page.items, 'a page with one after it is full').toHaveLength(limit);
    page = await ask({ limit, cursor: page.nextCursor });
    expect(page.total, 'total of each page').toBe(first.total);
    expect(page.items, 'a page that is not the first').not.toEqual([]);
    items.push(...page.items);
  }
  expect(items, 'all pages together').toHaveLength(first.total);
  return { first, items };
}

/** Nothing is offered beside an answer; and what is offered where there is none would give one. */
export function expectTrueRelaxations(
  query: Query,
  offered: readonly Relaxation[],
  found: boolean,
  wouldBeFound: (query: Query) => boolean,
): void {
  if (found) expect(offered, 'relaxations beside an answer').toEqual([]);
  for (const { parameter, value, told } of offered) {
    const { [parameter]: _, ...others } = query;
    const relaxed = value === null ? others : { ...others, [parameter]: value };
    expect(wouldBeFound(relaxed), `by the model "${told}" (${parameter}=${value}) gives an answer`).toBe(true);
  }
}

/** Grade → number, of the grades that are there. */
export const gradesThere = (byGrade: Readonly<Partial<Record<Grade, number>>>): Partial<Record<Grade, number>> =>
  Object.fromEntries(GRADES.flatMap((g) => (byGrade[g] ? [[g, byGrade[g]]] : [])));

export const sorted = (items: Iterable<string>): string[] => [...items].sort();
