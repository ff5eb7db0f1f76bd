/** The HTTP application: middleware, the operations, OpenAPI and the built client. */
import compression from 'compression';
import cors from 'cors';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { EntenteError } from '../errors.ts';
import { allow, identify } from './access.ts';
import { compressedAssets } from './compressed.ts';
import { sameOriginOnly } from './guard.ts';
import { AT_ONCE, atMost, rateLimited } from './limits.ts';
import { createMetrics, named, requestIds, requestLog } from './observe.ts';
import type { Services } from './operation.ts';
import { problemHandler } from './problem.ts';
import { apiRouter } from './router.ts';

export interface AppOptions extends Services {
  log: Logger;
  version: string;
  /** Folder of the built client; null serves the API alone. */
  clientFolder: string | null;
  /** Origins whose pages may ask; none: CORS is off. */
  corsOrigins?: readonly string[];
  /** Requests a minute and client; 0: as many as there are. */
  rateLimit?: number;
  /** Proxies in front whose word on address and https is taken. */
  proxies?: number;
  /** Requests answered at once. */
  atOnce?: number;
}

const EXPOSED = ['ETag', 'Location', 'Retry-After', 'X-Request-Id'];

const security = helmet({
  contentSecurityPolicy: {
    // Mantine sets style tags; upgrading would break plain http on this machine.
    directives: {
      'default-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'upgrade-insecure-requests': null,
    },
  },
  // Whoever puts https in front says so there.
  strictTransportSecurity: false,
});

function serveClient(app: Express, folder: string): void {
  app.use(compressedAssets(folder));
  app.use(express.static(folder, { index: 'index.html' }));
  app.get('/{*path}', (request, response, next) =>
    request.accepts('html') ? response.sendFile('index.html', { root: folder }) : next(),
  );
}

export function createApp(options: AppOptions): Express {
  const { log, version, clientFolder, corsOrigins = [], rateLimit = 0, proxies = 0, atOnce = AT_ONCE } = options;
  const { store, projector, gate, jobs } = options;
  const services: Services = { store, projector, gate, jobs };
  const { registry, observe } = createMetrics(store, version);
  const app = express();
  app.disable('x-powered-by');
  // Weak, for what is sent may be compressed; a matching If-None-Match is answered with 304.
  app.set('etag', 'weak');
  app.set('trust proxy', proxies);
  app.use(requestIds, requestLog(log), observe, security, sameOriginOnly(gate.isGuarded, corsOrigins));
  if (corsOrigins.length > 0) app.use('/api', cors({ origin: [...corsOrigins], exposedHeaders: EXPOSED }));
  app.use(atMost(atOnce), identify(gate), rateLimited(rateLimit), compression());
  app.get('/metrics', named('/metrics'), allow('reader'), async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  app.use('/api', apiRouter(services, version));
  if (clientFolder) serveClient(app, clientFolder);
  app.use((request) => {
    throw new EntenteError('not-found', `there is nothing at ${request.originalUrl}`);
  });
  app.use(problemHandler(log));
  return app;
}
