import { z } from 'zod';
import { idParam } from '../../contract/common.ts';
import { elementResponseSchema } from '../../contract/elements.ts';
import { elementById } from '../../questions/whereabouts.ts';
import { operation } from '../operation.ts';

export const elementOperations = [
  operation({
    id: 'element',
    method: 'get',
    path: '/elements/:id',
    summary: 'What the id of a node or relationship means: what is there now, or what it was that left the graph',
    params: z.object({ id: idParam }),
    response: elementResponseSchema,
    handle: (context) => elementById(context, context.params.id),
  }),
];
