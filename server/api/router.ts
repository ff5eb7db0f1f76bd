/** The routes of the API, made from its operations. */
import express, { type Request, type RequestHandler } from 'express';
import { EntenteError } from '../errors.ts';
import { allow } from './access.ts';
import { docsRouter } from './docs.ts';
import { handlerOf } from './handler.ts';
import { named } from './observe.ts';
import { openApiDocument } from './openapi.ts';
import { accessOf, type Operation, type Services } from './operation.ts';
import { OPERATIONS } from './routes/index.ts';

const BODY_LIMIT = '100kb';

/** Who may is asked before the body is read. */
const stepsOf = (operation: Operation, services: Services): RequestHandler[] => [
  named(operation.path),
  allow(accessOf(operation)),
  ...(operation.body ? [express.json({ limit: operation.bodyLimit ?? BODY_LIMIT })] : []),
  handlerOf(operation, services),
];

/** Answers OPTIONS, and tells those who come with another method which ones there are. */
function otherMethods(router: express.Router): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of OPERATIONS)
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase(), ...(method === 'get' ? ['HEAD'] : [])]);
  // The words of a path before its parameters: /nodes/lookup is no node.
  const wordsFirst = [...methods].sort(([a], [b]) => a.split(':').length - b.split(':').length);
  for (const [path, allowed] of wordsFirst) {
    router.all(path, named(path), (request, response) => {
      response.setHeader('Allow', [...allowed, 'OPTIONS'].join(', '));
      if (request.method === 'OPTIONS') return void response.status(204).end();
      throw new EntenteError(
        'method-not-allowed',
        `${request.method} is not allowed here; allowed: ${allowed.join(', ')}`,
      );
    });
  }
}

export function apiRouter(services: Services, version: string): express.Router {
  const router = express.Router();
  const document = openApiDocument(OPERATIONS, version);
  router.get('/openapi.json', named('/openapi.json'), (_request, response) => void response.json(document));
  router.use(docsRouter());
  const v1 = express.Router();
  for (const operation of OPERATIONS) v1[operation.method](operation.path, ...stepsOf(operation, services));
  otherMethods(v1);
  router.use('/v1', v1);
  router.use((request: Request) => {
    throw new EntenteError(
      'not-found',
      `there is nothing at ${request.originalUrl}; /api/openapi.json lists what there is`,
    );
  });
  return router;
}
