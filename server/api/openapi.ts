/** OpenAPI 3.1, generated from the operations. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemSchema } from '../contract/common.ts';
import { UPLOAD_LIMITS } from '../contract/jobs.ts';
import { typesOf } from './handler.ts';
import { accessOf, type Operation } from './operation.ts';
import { FILES_FIELD } from './receive.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

function describe(operation: Operation) {
  const {
    id,
    summary,
    params,
    query,
    body,
    isUpload,
    response,
    asksForNodes,
    file,
    streams,
    event,
    location,
    status = 200,
  } = operation;
  const access = accessOf(operation);
  const types = typesOf(operation);
  const schemaOf = (type: string) => {
    if (!file && !streams) return response;
    if (event && type === 'text/event-stream') return event;
    return { type: type === 'application/json' ? ('object' as const) : ('string' as const) };
  };
  const content = Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
  const files = z.object({
    [FILES_FIELD]: z
      .array(z.string().meta({ format: 'binary' }))
      .min(1)
      .max(UPLOAD_LIMITS.files),
  });
  const success = {
    description: 'Success',
    ...(status === 204 ? {} : { content }),
    ...(location ? { headers: z.object({ Location: z.string() }) } : {}),
  };
  return {
    operationId: id,
    summary,
    ...(access === 'anyone' ? { security: [] } : {}),
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    ...(isUpload ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: files } } } } : {}),
    responses: {
      [String(status)]: success,
      ...(query || params || body || isUpload ? { '400': problem('A parameter is invalid; each is named') } : {}),
      ...(params || asksForNodes || id === 'decide' ? { '404': problem('There is no such thing') } : {}),
      ...(operation.method === 'post' || operation.method === 'put'
        ? {
            '409': problem('It conflicts with what is kept'),
            '413': problem('The body is too large'),
            '415': problem('The body is of another type'),
          }
        : {}),
      ...(access === 'anyone' && id !== 'signIn' ? {} : { '401': problem('An access token is needed') }),
      '403': problem(access === 'editor' ? 'From another site, or with a reader’s token' : 'From another site'),
      ...(types.length > 0 ? { '406': problem('There is no answer of the types that are accepted') } : {}),
      '429': problem('More requests than one client may send'),
      '431': problem('Address and headers are too large'),
      '503':
        id === 'ready'
          ? { description: 'The store is waited for', content: { 'application/json': { schema: response } } }
          : problem('The store does not answer'),
      default: problem('Any other error'),
    },
  };
}

export function openApiDocument(operations: readonly Operation[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Who met whom, and who promised what: a graph of claims, each with the sentence that says so.',
    },
    servers: [{ url: '/api/v1' }],
    // None is needed while the server listens on its own machine without tokens.
    security: [{ token: [] }, {}],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: paths as ZodOpenApiPathsObject,
  });
}
