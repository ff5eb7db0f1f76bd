/** An operation of the API: its contract, and what answers it. Routes and OpenAPI are both made from these. */
import { z } from 'zod';
import type { Gate } from '../access/gate.ts';
import type { Holder } from '../access/tokens.ts';
import type { GraphStore } from '../graph-store/port.ts';
import type { JobService } from '../jobs/service.ts';
import type { Projector } from '../loader/projector.ts';
import type { Received } from './receive.ts';

export interface Services {
  store: GraphStore;
  projector: Projector;
  gate: Gate;
  jobs: JobService;
}

/** Who may use an operation: anyone, holders of any access token, or of an editor's. */
export type Access = 'anyone' | 'reader' | 'editor';

/** An answer that is sent as it is made. One that fails on the way is cut, so that nobody takes a part for the whole. */
export interface Streamed {
  type: string;
  /** Under which it is saved; without it the answer is shown. */
  name?: string;
  parts: AsyncIterable<string | Uint8Array>;
}

/** What a handler is given: parsed input, and a signal that fires when the client goes away. */
export interface Request<P, Q, B> extends Services {
  params: P;
  query: Q;
  body: B;
  /** Who asks; null where no token is needed and none was given. */
  holder: Holder | null;
  /** Whether it came by https. */
  isSecure: boolean;
  signal: AbortSignal;
}

export interface Handled {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
}

export interface Operation {
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** Express path below `/api/v1`; `:name` is a parameter. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Largest body in bytes, where it is not the usual one. */
  bodyLimit?: number;
  /** Whether its body is a form with files. */
  isUpload?: boolean;
  response: z.ZodType;
  /** Whether its query names nodes, which may not be there. */
  asksForNodes?: boolean;
  /** A file instead of JSON: its media type, and the name under which it is saved. */
  file?: { type: string; name: string };
  /** Media types of an answer that is streamed; the handler gives a `Streamed`. */
  streams?: readonly string[];
  /** What one event is, where events are streamed. */
  event?: z.ZodType;
  /** Whether it only reads although its method is POST; a GET always does. */
  isRead?: boolean;
  /** Whose it is; readers' where it only reads, else editors'. */
  access?: Access;
  /** Status of success; 200 unless told. 204 has no body. */
  status?: number;
  /** Where what it made is found, below `/api/v1`. */
  location?: (answer: never) => string;
  handle: (request: Request<never, never, never>) => Promise<Handled>;
}

/** What a contract tells in the same words whatever answers it. */
type Told = Pick<
  Operation,
  'id' | 'path' | 'summary' | 'bodyLimit' | 'asksForNodes' | 'file' | 'event' | 'isRead' | 'access' | 'status'
>;

interface Asked<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject> {
  params?: P;
  query?: Q;
  body?: B;
}
type Parsed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject> = Request<
  z.output<P>,
  z.output<Q>,
  z.output<B>
>;

interface Typed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType>
  extends Told,
    Asked<P, Q, B> {
  method: Operation['method'];
  response: R;
  location?: (answer: z.output<R>) => string;
  handle: (request: Parsed<P, Q, B>) => Promise<z.input<R>> | z.input<R>;
}

/** Ties a handler to its schemas, so that input and answer are typed from the contract. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType>(
  typed: Typed<P, Q, B, R>,
): Operation {
  const { handle, ...contract } = typed;
  return { ...contract, handle: async (request) => ({ body: await handle(request as never) }) };
}

interface Uploading<R extends z.ZodType> extends Told {
  response: R;
  location?: (answer: z.output<R>) => string;
  /** `receive` writes the files of the body into a folder, each under its place in what it then tells. */
  handle: (
    request: Request<unknown, unknown, unknown> & { receive: (folder: string) => Promise<Received[]> },
  ) => Promise<z.input<R>>;
}

/** As `operation`, for a body of files. */
export function uploadOperation<R extends z.ZodType>(typed: Uploading<R>): Operation {
  const { handle, ...contract } = typed;
  return {
    ...contract,
    method: 'post',
    isUpload: true,
    handle: async (request) => ({ body: await handle(request as never) }),
  };
}

interface Streaming<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject> extends Told, Asked<P, Q, B> {
  method: 'get' | 'post';
  streams: readonly string[];
  handle: (request: Parsed<P, Q, B>) => Promise<Streamed> | Streamed;
}

/** As `operation`, for an answer that is sent while it is made. */
export function streamOperation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>(
  typed: Streaming<P, Q, B>,
): Operation {
  const { handle, ...contract } = typed;
  return { ...contract, response: z.any(), handle: async (request) => ({ body: await handle(request as never) }) };
}

/** Who may use an operation. */
export const accessOf = ({ access, method, isRead }: Operation): Access =>
  access ?? (method === 'get' || isRead ? 'reader' : 'editor');
