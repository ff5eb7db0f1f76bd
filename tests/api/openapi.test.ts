/** The OpenAPI document: whole, valid 3.1, and of one mind with the operations. Answers are held against it in the suite. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/api/routes/index.ts';
import { appOn, Contract, type OpenApi, VERSION } from '../support/app.ts';
import { fakeStore } from './fake-store.ts';

const load = async (): Promise<OpenApi> =>
  (await request(appOn(fakeStore())).get('/api/openapi.json').expect(200)).body as OpenApi;
const document = await load();
const contract = new Contract(document);
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** All values of a key, anywhere below. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((v) => valuesOf(key, v));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([k, v]) => [...(k === key ? [v] : []), ...valuesOf(key, v)]);
}

/** What a reference within the document points at. */
const resolve = (reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);

/** A post that creates nothing: its list of ids is too long for an address. */
const isRead = (path: string): boolean =>
  OPERATIONS.some((o) => o.isRead && o.path.replace(/:(\w+)/g, '{$1}') === path);
/** Posts whose work is done later, or that change what is there. */
const LATER = ['/jobs', '/jobs/{id}/retry'];
const CHANGES = ['/jobs/{id}/cancel'];

function successOf(method: string, path: string): string {
  if (method === 'delete') return '204';
  if (method !== 'post' || isRead(path) || CHANGES.includes(path)) return '200';
  return LATER.includes(path) ? '202' : '201';
}

describe('the OpenAPI document', () => {
  test('says what it is', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Entente', version: VERSION });
    expect(document.servers).toEqual([{ url: '/api/v1' }]);
    const fields = [
      'openapi',
      'info',
      'jsonSchemaDialect',
      'servers',
      'paths',
      'webhooks',
      'components',
      'security',
      'tags',
      'externalDocs',
    ];
    expect(Object.keys(document).filter((k) => !fields.includes(k))).toEqual([]);
  });

  test('has every operation, and no other', () => {
    const told = described.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`).sort();
    const served = OPERATIONS.map((o) => `${o.id} ${o.method} ${o.path.replace(/:(\w+)/g, '{$1}')}`).sort();
    expect(told).toEqual(served);
    expect(new Set(OPERATIONS.map((o) => o.id)).size).toBe(OPERATIONS.length);
  });

  test.each(described)('$method $path: parameters and answers are whole', ({ path, method, operation }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    const parameters = operation.parameters ?? [];
    const inPath = parameters.filter((p) => p.in === 'path');
    expect(inPath.map((p) => p.name).sort()).toEqual(names);
    expect(inPath.every((p) => p.required === true)).toBe(true);
    expect(new Set(parameters.map((p) => `${p.in} ${p.name}`)).size).toBe(parameters.length);
    for (const parameter of parameters) {
      expect(['path', 'query']).toContain(parameter.in);
      expect(parameter.schema, parameter.name).toBeTypeOf('object');
    }
    expect(Object.keys(operation.responses)).toContain(successOf(method, path));
    for (const [status, answer] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^([1-5]\d\d|default)$/);
      expect(answer.description).not.toBe('');
      const types = Object.entries(answer.content ?? {});
      expect(types.length > 0, `whether ${status} has content`).toBe(status !== '204');
      for (const [type, { schema }] of types) {
        expect(schema, `${status} ${type}`).toBeTypeOf('object');
        // Compiling fails on a reference that leads nowhere.
        contract.validator('paths', path, method, 'responses', status, 'content', type, 'schema');
      }
      const isProblem = !/^2/.test(status) && operation.operationId !== 'ready';
      if (isProblem) expect(types.map(([type]) => type)).toEqual(['application/problem+json']);
    }
  });

  test('tells the body of each operation that takes one', () => {
    for (const { method, path, operation } of described) {
      const served = OPERATIONS.find((o) => o.id === operation.operationId);
      const type = served?.isUpload ? 'multipart/form-data' : served?.body ? 'application/json' : null;
      expect(Object.keys(operation.requestBody?.content ?? {}), `${method} ${path}`).toEqual(type ? [type] : []);
    }
    const validate = contract.validator(
      'paths',
      '/decisions',
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema',
    );
    expect(validate({ action: 'reject', claimId: 'claim-1' })).toBe(true);
    expect(validate({ action: 'reject' })).toBe(false);
    expect(validate({ action: 'reject', claimId: 'claim-1', by: 'me' })).toBe(false);
  });

  test('every schema is one of JSON Schema 2020-12, every reference resolves', () => {
    const ajv = new Ajv2020({ strict: false });
    const schemas = valuesOf('schema', document.paths).concat(Object.values(document.components.schemas));
    expect(schemas.length).toBeGreaterThan(30);
    for (const schema of schemas) {
      expect(ajv.validateSchema(schema as object), JSON.stringify(schema).slice(0, 200)).toBe(true);
      expect(valuesOf('nullable', schema)).toEqual([]);
    }
    const references = valuesOf('$ref', document);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) expect(resolve(String(reference)), String(reference)).toBeTypeOf('object');
  });

  test('answers are closed: a field that is not told may not be sent', () => {
    const validate = contract.validator(
      'paths',
      '/health/live',
      'get',
      'responses',
      '200',
      'content',
      'application/json',
      'schema',
    );
    expect(validate({ status: 'live' })).toBe(true);
    expect(validate({ status: 'live', secret: 1 })).toBe(false);
  });
});
