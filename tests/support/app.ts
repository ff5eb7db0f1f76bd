/** The application as its users meet it: over HTTP, each answer held against the contract and the OpenAPI document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { pino } from 'pino';
import request, { type Response, type Test } from 'supertest';
import { afterAll, beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { OPEN_GATE } from '../../server/access/gate.ts';
import { createApp } from '../../server/api/app.ts';
import { type Problem, problemSchema } from '../../server/contract/common.ts';
import { searchResponseSchema } from '../../server/contract/nodes.ts';
import type { ErrorCode } from '../../server/errors.ts';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { type LoadReport, loadPaths } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { jobsOn } from './jobs.ts';

export const VERSION = '0.0.0-test';
const BASE = '/api/v1';

export type Query = Readonly<Record<string, string | number>>;
type App = Parameters<typeof request>[0];

interface MediaType {
  schema?: unknown;
}
interface DescribedOperation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content: Record<string, MediaType> };
  responses: Record<string, { description: string; content?: Record<string, MediaType> }>;
}
export interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, object> };
}

const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const pointer = (...parts: string[]): string => `#/${parts.map(escapePointer).join('/')}`;

/** Compiles the schemas of an OpenAPI document where they stand, so that their references resolve. */
export class Contract {
  readonly document: OpenApi;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #paths: { template: string; pattern: RegExp }[];
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApi) {
    this.document = document;
    this.#ajv.addSchema(document, 'openapi.json');
    this.#paths = Object.keys(document.paths).map((template) => ({
      template,
      pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  /** The path of the document that an address means. */
  templateOf(path: string): string | undefined {
    return this.#paths.find(({ pattern }) => pattern.test(path))?.template;
  }

  /** @throws when there is no such schema, or a reference in it leads nowhere. */
  validator(...parts: string[]): ValidateFunction {
    const at = pointer(...parts);
    const known = this.#validators.get(at) ?? this.#ajv.compile({ $ref: `openapi.json${at}` });
    this.#validators.set(at, known);
    return known;
  }

  /** Holds an answer against what the document says of it. */
  check(method: string, path: string, answer: Response): void {
    const template = this.templateOf(path);
    const operation = template === undefined ? undefined : this.document.paths[template]?.[method];
    // An address or method that is not in the document answers with problem details; `problem` looks at these.
    if (template === undefined || !operation) return;
    const status = operation.responses[answer.status] ? String(answer.status) : 'default';
    expect(Object.keys(operation.responses), `${method} ${path} answered ${answer.status}`).toContain(status);
    const content = operation.responses[status]?.content;
    if (!content) {
      expect(answer.text, `${method} ${path} answered ${answer.status}`).toBe('');
      return;
    }
    const type = String(answer.type);
    expect(Object.keys(content), `content type of ${method} ${path}`).toContain(type);
    const validate = this.validator('paths', template, method, 'responses', status, 'content', type, 'schema');
    const body: unknown = JSON.parse(answer.text);
    expect(validate(body) ? [] : validate.errors, `${method} ${path} answered ${answer.text.slice(0, 300)}`).toEqual(
      [],
    );
  }
}

/** A client of the API that believes no answer unseen. */
export class Api {
  readonly app: App;
  #contract: Contract | undefined;

  constructor(app: App) {
    this.app = app;
  }

  async contract(): Promise<Contract> {
    this.#contract ??= new Contract((await request(this.app).get('/api/openapi.json').expect(200)).body as OpenApi);
    return this.#contract;
  }

  async #answer(test: Test): Promise<Response> {
    const answer = await test.buffer(true);
    const { pathname } = new URL(answer.request.url);
    if (answer.request.method !== 'HEAD' && pathname.startsWith(`${BASE}/`))
      (await this.contract()).check(answer.request.method.toLowerCase(), pathname.slice(BASE.length), answer);
    return answer;
  }

  /** Any request below the API's address; the answer is held against the OpenAPI document. */
  send(
    method: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'options',
    path: string,
    prepare = (t: Test) => t,
  ): Promise<Response> {
    return this.#answer(prepare(request(this.app)[method](BASE + path)));
  }

  /** The answer of a GET that must succeed. */
  async get<S extends z.ZodType>(schema: S, path: string, query: Query = {}): Promise<z.output<S>> {
    const answer = await this.send('get', path, (t) => t.query(query));
    expect(answer.status, answer.text.slice(0, 500)).toBe(200);
    return schema.parse(answer.body);
  }

  /** The answer of a POST that must succeed. */
  async post<S extends z.ZodType>(schema: S, path: string, body: object = {}): Promise<z.output<S>> {
    const answer = await this.send('post', path, (t) => t.send(body));
    expect(answer.status, answer.text.slice(0, 500)).toBe(201);
    return schema.parse(answer.body);
  }

  /** The problem that a request must meet. */
  async problem(code: ErrorCode, answer: Response | Promise<Response>): Promise<Problem> {
    return problemIn(code, await answer);
  }

  /** The names of the parameters that a GET is refused for. */
  async faults(path: string, query: Query = {}): Promise<string[]> {
    const problem = await this.problem(
      'invalid-parameters',
      this.send('get', path, (t) => t.query(query)),
    );
    for (const { path: name, message } of problem.errors) {
      expect(message).not.toBe('');
      expect(problem.detail).toContain(name);
    }
    return problem.errors.map((e) => e.path.replace(/\.\d+$/, '')).sort();
  }

  /** The id of the node that a name finds first. */
  async find(name: string, kinds = 'person,organization,country'): Promise<string> {
    const { items } = await this.get(searchResponseSchema, '/search', { q: name, kinds });
    if (!items[0]) throw new Error(`nothing is found for ${name}`);
    return items[0].node.id;
  }
}

/** Checks that an answer is problem details of this code. */
export function problemIn(code: ErrorCode, answer: Response): Problem {
  expect(answer.headers['content-type'], answer.text).toMatch(/^application\/problem\+json(;|$)/);
  const problem = problemSchema.strict().parse(JSON.parse(answer.text));
  expect(problem).toMatchObject({ code, status: answer.status, type: `urn:entente:problem:${code}` });
  expect(problem.title).not.toBe('');
  expect(problem.detail).not.toBe('');
  return problem;
}

export function appOn(store: GraphStore, options: Partial<Parameters<typeof createApp>[0]> = {}) {
  return createApp({
    store,
    projector: new Projector(store),
    gate: OPEN_GATE,
    jobs: jobsOn(store),
    log: pino({ level: 'silent' }),
    version: VERSION,
    clientFolder: null,
    ...options,
  });
}

export interface OpenedStore {
  store: GraphStore;
  /** Closes it and opens it again, with what it holds. */
  reopen(): Promise<GraphStore>;
  close(): Promise<void>;
}

/** Opens a store that holds nothing. */
export type OpenStore = () => Promise<OpenedStore>;

export interface Graph {
  store: GraphStore;
  api: Api;
  load(...paths: string[]): Promise<LoadReport>;
  /** The same graph after its store was closed and opened again. */
  reopen(): Promise<void>;
}

/** A graph of these documents for the tests of the `describe` around it. */
export function graphOf(open: OpenStore, paths: () => string[]): () => Graph {
  let opened: OpenedStore | undefined;
  let graph: Graph | undefined;
  const graphOn = (store: GraphStore): Graph => ({
    store,
    api: new Api(appOn(store)),
    load: (...more) => loadPaths(more, { store, projector: new Projector(store), extractor: createRuleExtractor() }),
    reopen: async () => {
      if (opened) graph = graphOn(await opened.reopen());
    },
  });
  beforeAll(async () => {
    opened = await open();
    graph = graphOn(opened.store);
    const all = paths();
    if (all.length > 0) expect((await graph.load(...all)).failed).toEqual([]);
  }, 120_000);
  afterAll(() => opened?.close(), 60_000);
  return () => {
    if (!graph) throw new Error('the graph is not loaded');
    return graph;
  };
}
