/** The HTTP application: middleware, the operations, OpenAPI and the built client. */
import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { EntenteError } from '../errors.ts';
import { compressedAssets } from './compressed.ts';
import { sameOriginOnly } from './guard.ts';
import { handlerOf } from './handler.ts';
import { openApiDocument } from './openapi.ts';
import type { Services } from './operation.ts';
import { problemHandler } from './problem.ts';
import { OPERATIONS } from './routes/index.ts';

export interface AppOptions extends Services {
  log: Logger;
  version: string;
  /** Folder of the built client; null serves the API alone. */
  clientFolder: string | null;
}

const BODY_LIMIT = '100kb';
const requestIds: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Request-Id', randomUUID());
  next();
};

function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('finish', () => {
      log.info(
        {
          requestId: response.getHeader('X-Request-Id'),
          method: request.method,
          path: request.path,
          status: response.statusCode,
          ms: Math.round(performance.now() - start),
        },
        'request',
      );
    });
    next();
  };
}

function apiRouter(services: Services, version: string): express.Router {
  const router = express.Router();
  const document = openApiDocument(OPERATIONS, version);
  router.get('/openapi.json', (_request, response) => void response.json(document));
  const v1 = express.Router();
  const methods = new Map<string, string[]>();
  for (const operation of OPERATIONS) {
    const parsers = operation.body ? [express.json({ limit: operation.bodyLimit ?? BODY_LIMIT })] : [];
    v1[operation.method](operation.path, ...parsers, handlerOf(operation, services));
    methods.set(operation.path, [...(methods.get(operation.path) ?? []), operation.method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) {
    v1.all(path, (request, response) => {
      response.setHeader('Allow', allowed.includes('GET') ? [...allowed, 'HEAD'].join(', ') : allowed.join(', '));
      throw new EntenteError(
        'method-not-allowed',
        `${request.method} is not allowed here; allowed: ${allowed.join(', ')}`,
      );
    });
  }
  router.use('/v1', v1);
  router.use((request) => {
    throw new EntenteError(
      'not-found',
      `there is nothing at ${request.originalUrl}; /api/openapi.json lists what there is`,
    );
  });
  return router;
}

export function createApp({ log, version, clientFolder, ...services }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // Answers are not to be stored: their hash would be worked out for nobody.
  app.disable('etag');
  app.use(requestIds, requestLog(log), sameOriginOnly);
  app.use(
    helmet({
      contentSecurityPolicy: {
        // Mantine sets style tags; upgrading would break plain http on this machine.
        directives: {
          'default-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  );
  app.use('/api', apiRouter(services, version));
  if (clientFolder) {
    app.use(compressedAssets(clientFolder));
    app.use(express.static(clientFolder, { index: 'index.html' }));
    app.get('/{*path}', (request, response, next) =>
      request.accepts('html') ? response.sendFile('index.html', { root: clientFolder }) : next(),
    );
  }
  app.use((request) => {
    throw new EntenteError('not-found', `there is nothing at ${request.originalUrl}`);
  });
  app.use(problemHandler(log));
  return app;
}
