/**
 * Saved views: keep, list, read, save again, duplicate, delete. A view's head tells its name and
 * revision; what was saved is kept with each of its last revisions. No part of the graph.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  type newViewSchema,
  VIEW_LIMITS,
  type View,
  type ViewRevisionsResponse,
  type ViewSummary,
  type ViewsResponse,
  type viewUpdateSchema,
} from '../contract/views.ts';
import { EntenteError } from '../errors.ts';
import { type Statement, statement } from '../graph-store/port.ts';
import { viewRevisionId } from '../model/ids.ts';
import * as reading from '../queries/reading.ts';
import * as writing from '../queries/writing.ts';
import { type Context, optionsOf } from './context.ts';
import { nextCursor, offsetOf } from './pages.ts';

/** What is saved, the state as the JSON that the store keeps. */
interface Saved {
  name: string;
  description: string;
  state: string;
}

const savedOf = ({ name, description, state }: z.output<typeof newViewSchema>): Saved => ({
  name,
  description,
  state: JSON.stringify(state),
});

const keepRevision = (view: string, revision: number, at: string, saved: Saved): Statement =>
  statement(writing.createViewRevision, { id: viewRevisionId(view, revision), view, revision, at, ...saved });

async function headOf(context: Context, id: string): Promise<ViewSummary> {
  const [head] = await context.store.read(reading.view, { id }, optionsOf(context));
  if (!head) throw new EntenteError('not-found', `there is no view ${id}: it may have been deleted`);
  return head;
}

async function savedAt(context: Context, id: string, revision: number): Promise<Saved & { savedAt: string }> {
  const [saved] = await context.store.read(
    reading.viewRevision,
    { id: viewRevisionId(id, revision) },
    optionsOf(context),
  );
  if (!saved)
    throw new EntenteError(
      'not-found',
      `revision ${revision} of view ${id} is not kept: only its last ${VIEW_LIMITS.revisions} are`,
    );
  return saved;
}

const viewOf = (head: ViewSummary, { state }: Saved): View => ({
  ...head,
  state: JSON.parse(state) as Record<string, unknown>,
});

/** Writes take no signal: what a closing tab saved last shall be kept. */
async function keep(context: Context, saved: Saved): Promise<View> {
  const id = `view-${randomUUID()}`;
  const at = new Date().toISOString();
  const { name, description } = saved;
  await context.store.write([
    statement(writing.createView, { id, name, description, at }),
    keepRevision(id, 1, at, saved),
  ]);
  return viewOf({ id, name, description, createdAt: at, updatedAt: at, revision: 1 }, saved);
}

/** Keeps a new view. */
export const createView = (context: Context, view: z.output<typeof newViewSchema>): Promise<View> =>
  keep(context, savedOf(view));

/** All views without their states, the last saved first. */
export async function listViews(
  context: Context,
  question: { limit: number; cursor?: string | undefined },
): Promise<ViewsResponse> {
  const skip = offsetOf(question.cursor);
  const [counted] = await context.store.read(reading.viewCount, {}, optionsOf(context));
  const items = await context.store.read(reading.views, { skip, limit: question.limit }, optionsOf(context));
  const total = counted?.total ?? 0;
  return { items, total, nextCursor: nextCursor(skip, items.length, total) };
}

/** A view as last saved, or as it was at an older revision. @throws `not-found` */
export async function viewById(context: Context, id: string, revision?: number): Promise<View> {
  const head = await headOf(context, id);
  const saved = await savedAt(context, id, revision ?? head.revision);
  const { name, description, savedAt: updatedAt } = saved;
  return viewOf({ ...head, name, description, updatedAt, revision: revision ?? head.revision }, saved);
}

const stale = (current: number): EntenteError =>
  new EntenteError('conflict', `somebody else saved the view meanwhile: it is at revision ${current}`, {
    faults: [{ path: 'revision', message: `is ${current} now` }],
  });

/** Saves a view as its next revision. @throws `not-found`, `conflict` when it was saved since it was read. */
export async function saveView(context: Context, id: string, update: z.output<typeof viewUpdateSchema>): Promise<View> {
  const head = await headOf(context, id);
  if (head.revision !== update.revision) throw stale(head.revision);
  const saved = savedOf(update);
  const { name, description } = saved;
  const at = new Date().toISOString();
  const revision = head.revision + 1;
  const statements = [
    statement(writing.updateView, { id, name, description, at, expected: head.revision }, 1),
    keepRevision(id, revision, at, saved),
    statement(writing.forgetViewRevisions, { view: id, before: revision - VIEW_LIMITS.revisions + 1 }),
  ];
  await context.store.write(statements).catch(async (error: unknown) => {
    if (!(error instanceof EntenteError) || error.code !== 'conflict') throw error;
    const now = await headOf(context, id);
    throw now.revision === head.revision ? error : stale(now.revision);
  });
  return viewOf({ ...head, name, description, updatedAt: at, revision }, saved);
}

/** Keeps a copy of a view as last saved; its history stays with the original. @throws `not-found` */
export async function duplicateView(context: Context, id: string, name?: string): Promise<View> {
  const head = await headOf(context, id);
  const { state } = await savedAt(context, id, head.revision);
  return keep(context, { name: name ?? head.name, description: head.description, state });
}

/** Deletes a view with its history. @throws `not-found` */
export async function deleteView(context: Context, id: string): Promise<void> {
  await headOf(context, id);
  await context.store.write([
    statement(writing.deleteView, { id }),
    statement(writing.deleteViewRevisions, { view: id }),
  ]);
}

/** When a view was saved, and under which name: the revisions that are kept, the last first. @throws `not-found` */
export async function viewRevisions(context: Context, id: string): Promise<ViewRevisionsResponse> {
  await headOf(context, id);
  return { items: await context.store.read(reading.viewRevisions, { view: id }, optionsOf(context)) };
}
