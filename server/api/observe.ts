/** What an operator sees of each request: an id, a line in the log, and numbers for Prometheus. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GraphStore } from '../graph-store/port.ts';
import { holderIn } from './access.ts';

const GIVEN_ID = /^[\w.-]{8,100}$/;

/** Takes over the id that a proxy gave, or makes one. */
export const requestIds: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id') ?? '';
  response.setHeader('X-Request-Id', GIVEN_ID.test(given) ? given : randomUUID());
  next();
};

/** The pattern of the route that answered, never the path: paths hold names, and there are endlessly many. */
const routeOf = (response: Response): string => (response.locals.route as string | undefined) ?? 'other';

/** Remembers the route's pattern for log and metrics. */
export const named =
  (route: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = route;
    next();
  };

/** One line for each request; neither headers nor queries, which may hold secrets and names. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      log.info(
        {
          requestId: response.getHeader('X-Request-Id'),
          method: request.method,
          route: routeOf(response),
          status: response.statusCode,
          ms: Math.round(performance.now() - start),
          holder: holderIn(response)?.name,
          ...(response.writableFinished ? {} : { cut: true }),
        },
        'request',
      );
    });
    next();
  };
}

export interface Metrics {
  registry: Registry;
  observe: RequestHandler;
}

/** A registry for each application: a process may hold several, as tests do. */
export function createMetrics(store: GraphStore, version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'entente_info',
    help: 'The running version and store; always 1',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version, engine: store.engine }, 1);
  new Gauge({
    name: 'entente_store_ready',
    help: 'Whether the store answers',
    registers,
    collect() {
      this.set(store.status().state === 'ready' ? 1 : 0);
    },
  });
  const inFlight = new Gauge({ name: 'entente_http_requests_in_flight', help: 'Requests being answered', registers });
  const durations = new Histogram({
    name: 'entente_http_request_duration_seconds',
    help: 'Time to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const observe: RequestHandler = (request, response, next) => {
    inFlight.inc();
    const end = durations.startTimer();
    response.on('close', () => {
      inFlight.dec();
      end({ method: request.method, route: routeOf(response), status: response.statusCode });
    });
    next();
  };
  return { registry, observe };
}
