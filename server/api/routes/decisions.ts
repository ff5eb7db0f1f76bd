import { z } from 'zod';
import { nameOf } from '../../access/gate.ts';
import {
  decisionResponseSchema,
  decisionsQuerySchema,
  decisionsResponseSchema,
  newDecisionSchema,
} from '../../contract/decisions.ts';
import { listDecisions, rejectClaim, undoDecision } from '../../questions/decisions.ts';
import { operation } from '../operation.ts';

export const decisionOperations = [
  operation({
    id: 'decisions',
    method: 'get',
    path: '/decisions',
    summary: 'All decisions, newest first',
    query: decisionsQuerySchema,
    response: decisionsResponseSchema,
    handle: (context) => listDecisions(context, context.query),
  }),
  operation({
    id: 'decide',
    method: 'post',
    path: '/decisions',
    summary: 'Rejects a claim; the graph changes at once',
    status: 201,
    body: newDecisionSchema,
    response: decisionResponseSchema,
    handle: (context) => rejectClaim(context, context.projector, context.body, nameOf(context.holder)),
  }),
  operation({
    id: 'undo',
    method: 'post',
    path: '/decisions/:id/undo',
    summary: 'Undoes a decision by another one',
    status: 201,
    params: z.object({ id: z.string().min(1).max(200) }),
    response: decisionResponseSchema,
    handle: (context) => undoDecision(context, context.projector, context.params.id, nameOf(context.holder)),
  }),
];
