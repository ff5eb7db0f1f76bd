/** Decisions: reject a claim, undo, list. */
import { randomUUID } from 'node:crypto';
import type { DecisionResponse, DecisionsResponse, DecisionView, NewDecision } from '../contract/decisions.ts';
import { EntenteError } from '../errors.ts';
import type { Projector } from '../loader/projector.ts';
import { type Anchor, type Claim, type Decision, decisionSchema } from '../model/claims.ts';
import { kindOf } from '../model/kinds.ts';
import { relationshipOf } from '../model/relationships.ts';
import { findAnchored, inForce } from '../projection/standing.ts';
import { claimFromProperties } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';
import { nodesById } from './elements.ts';
import { nextCursor, offsetOf } from './pages.ts';

/** Characters kept on either side of a quotation, to know it again in a changed text. */
const ANCHOR_CONTEXT = 40;
/** Until there are accounts, whoever uses the server decides as this. */

async function claimById(context: Context, id: string): Promise<Claim> {
  const [row] = await context.store.read(reading.claims, { ids: [id] }, optionsOf(context));
  if (!row) throw new EntenteError('not-found', `there is no claim ${id}: its document may have been loaded anew`);
  return claimFromProperties(row.properties).claim;
}

async function anchorOf(context: Context, claim: Claim): Promise<Anchor> {
  const [document] = await context.store.read(reading.document, { id: claim.documentId }, optionsOf(context));
  const text = document?.text ?? '';
  return {
    claimId: claim.id,
    documentId: claim.documentId,
    key: claim.key,
    quote: claim.quote,
    prefix: text.slice(Math.max(0, claim.start - ANCHOR_CONTEXT), claim.start),
    suffix: text.slice(claim.end, claim.end + ANCHOR_CONTEXT),
  };
}

/** What a claim supports, in words. */
async function tell(context: Context, { assertion, key }: Claim): Promise<string> {
  if (assertion.element === 'node') {
    const { caption, nameProperty } = kindOf(assertion.kind);
    return `${caption}: ${String(assertion.properties[nameProperty] ?? key)}`;
  }
  const nodes = await nodesById(context, [assertion.from, assertion.to]);
  const name = (id: string): string => nodes.get(id)?.name ?? id;
  return `${name(assertion.from)} ${relationshipOf(assertion.type).caption} ${name(assertion.to)}`;
}

function view(decision: Decision, state: DecisionView['state']): DecisionView {
  const { id, at, by, action, target, reason, undoes, told } = decision;
  return {
    id,
    at,
    by,
    action,
    claimId: target.claimId,
    key: target.key,
    documentId: target.documentId,
    quote: target.quote,
    told,
    reason,
    undoes,
    state,
  };
}

/** Rejects a claim; `by` names who does. @throws `not-found`, `conflict` when it is rejected already. */
export async function rejectClaim(
  context: Context,
  projector: Projector,
  order: NewDecision,
  by: string,
): Promise<DecisionResponse> {
  const claim = await claimById(context, order.claimId);
  const [target, told] = await Promise.all([anchorOf(context, claim), tell(context, claim)]);
  const { decision, changed } = await projector.decide(claim.documentId, (kept) => {
    if (inForce(kept.decisions).some((d) => findAnchored(d, kept.claims)?.id === claim.id))
      throw new EntenteError('conflict', 'the claim is rejected already');
    const common = { id: `decision-${randomUUID()}`, at: new Date().toISOString(), by };
    return {
      ...common,
      action: 'reject',
      target,
      told,
      undoes: null,
      before: 'standing',
      after: 'rejected',
      reason: order.reason || null,
    };
  });
  return { decision: view(decision, 'in force'), changed };
}

async function decisionById(context: Context, id: string): Promise<Decision> {
  const [row] = await context.store.read(reading.decision, { id }, optionsOf(context));
  if (!row) throw new EntenteError('not-found', `there is no decision ${id}`);
  return decisionSchema.parse(JSON.parse(row.data));
}

/** Undoes a rejection by another decision. @throws `not-found`, `conflict` when it is not in force. */
export async function undoDecision(
  context: Context,
  projector: Projector,
  id: string,
  by: string,
): Promise<DecisionResponse> {
  const undone = await decisionById(context, id);
  const { decision, changed } = await projector.decide(undone.target.documentId, (kept) => {
    if (!inForce(kept.decisions).some((d) => d.id === id))
      throw new EntenteError(
        'conflict',
        'the decision is not in force: it was undone already, or is itself an undoing',
      );
    const common = { id: `decision-${randomUUID()}`, at: new Date().toISOString(), by };
    return {
      ...common,
      action: 'restore',
      target: undone.target,
      told: undone.told,
      undoes: id,
      before: 'rejected',
      after: 'standing',
      reason: null,
    };
  });
  return { decision: view(decision, 'in force'), changed };
}

/** All decisions, newest first, each with whether it still holds. */
export async function listDecisions(
  context: Context,
  question: { limit: number; cursor?: string | undefined },
): Promise<DecisionsResponse> {
  const skip = offsetOf(question.cursor);
  const [counted] = await context.store.read(reading.decisionCount, {}, optionsOf(context));
  const rows = await context.store.read(reading.decisions, { skip, limit: question.limit }, optionsOf(context));
  const decisions = rows.map((r) => decisionSchema.parse(JSON.parse(r.data)));
  const documents = [...new Set(decisions.map((d) => d.target.documentId))];
  const [decisionRows, claimRows] =
    documents.length === 0
      ? [[], []]
      : await Promise.all([
          context.store.read(reading.decisionsOfDocuments, { ids: documents }, optionsOf(context)),
          context.store.read(reading.claimsOfDocuments, { ids: documents }, optionsOf(context)),
        ]);
  const undone = new Set(decisionRows.map((r) => decisionSchema.parse(JSON.parse(r.data)).undoes));
  const claims = claimRows.map((r) => claimFromProperties(r.properties).claim);
  const stateOf = (decision: Decision): DecisionView['state'] => {
    if (undone.has(decision.id)) return 'undone';
    return decision.action === 'restore' || findAnchored(decision, claims) ? 'in force' : 'unanchored';
  };
  const total = counted?.total ?? 0;
  return { items: decisions.map((d) => view(d, stateOf(d))), total, nextCursor: nextCursor(skip, rows.length, total) };
}
