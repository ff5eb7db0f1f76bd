import { liveResponseSchema, readyResponseSchema, statsResponseSchema } from '../../contract/service.ts';
import { stats } from '../../questions/stats.ts';
import { type Operation, operation } from '../operation.ts';

/** Ready is 503 while the store is waited for: its body still says why. */
const ready: Operation = {
  id: 'ready',
  method: 'get',
  access: 'anyone',
  path: '/health/ready',
  summary: 'Whether the store answers, and what is waited for (503 while waiting)',
  response: readyResponseSchema,
  handle: async ({ store }) => {
    const status = store.status();
    return status.state === 'ready'
      ? {
          body: {
            status: 'ready',
            engine: status.engine,
            detail: `${status.engine} ${status.version}`,
            warnings: status.warnings,
          },
        }
      : { status: 503, body: { status: 'waiting', engine: status.engine, detail: status.detail, warnings: [] } };
  },
};

export const serviceOperations = [
  operation({
    id: 'live',
    method: 'get',
    access: 'anyone',
    path: '/health/live',
    summary: 'Whether the server runs',
    response: liveResponseSchema,
    handle: () => ({ status: 'live' as const }),
  }),
  ready,
  operation({
    id: 'stats',
    method: 'get',
    path: '/stats',
    summary: 'What is in the graph, in numbers',
    response: statsResponseSchema,
    handle: (context) => stats(context),
  }),
];
