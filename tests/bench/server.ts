/** The HTTP application over a store, and a client that costs next to nothing: what is measured is the server. */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { OPEN_GATE } from '../../server/access/gate.ts';
import { createApp } from '../../server/api/app.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { Projector } from '../../server/loader/projector.ts';
import { jobsOn } from '../support/jobs.ts';

export interface Served {
  /** The whole body of a path below `/api/v1`. @throws what is not 200. */
  ask(path: string): Promise<string>;
  /** Takes a streamed answer and throws it away; leaves when told that it is enough. */
  drain(path: string, isEnough: () => boolean): Promise<void>;
  /** Another client, with a connection of its own. */
  client(): (path: string) => Promise<string>;
  close(): Promise<void>;
}

/** One kept connection, one request at a time; takes answers with a Content-Length, as ours are. */
class Connection {
  readonly #port: number;
  #socket: Socket | null = null;
  #parts: Buffer[] = [];
  #waiting: { resolve(body: string): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#connected().write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    });
  }

  /** The server closes a connection that was idle for some seconds. */
  #connected(): Socket {
    if (this.#socket) return this.#socket;
    const socket = connect(this.#port, '127.0.0.1').setNoDelay(true);
    socket.on('data', (part) => this.#receive(part));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
      this.#waiting?.reject(new Error('the server closed the connection'));
    });
    this.#socket = socket;
    return socket;
  }

  close(): void {
    this.#waiting = null;
    this.#socket?.destroy();
  }

  #receive(part: Buffer): void {
    this.#parts.push(part);
    const all = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
    this.#parts = [all];
    const headEnd = all.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = all.toString('latin1', 0, headEnd);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    if (all.length < headEnd + 4 + length) return;
    const body = all.toString('utf8', headEnd + 4);
    this.#parts = [];
    const waiting = this.#waiting;
    this.#waiting = null;
    if (/^HTTP\/1.1 200 /.test(head)) waiting?.resolve(body);
    else waiting?.reject(new Error(`${head.split('\r\n')[0]}: ${body.slice(0, 300)}`));
  }
}

export async function serve(store: GraphStore): Promise<Served> {
  // As `npm start` makes it: the log at `warn`, no client to serve.
  const log = pino({ level: 'warn' }, pino.destination(2));
  const server = createServer(
    createApp({
      gate: OPEN_GATE,
      jobs: jobsOn(store),
      store,
      projector: new Projector(store),
      log,
      version: '0',
      clientFolder: null,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connections: Connection[] = [];
  const client = (): Served['ask'] => {
    const connection = new Connection(port);
    connections.push(connection);
    return (path) => connection.get(`/api/v1${path}`);
  };
  const ask = client();
  const drain: Served['drain'] = async (path, isEnough) => {
    const controller = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      // To unpack it would be this process's work too.
      headers: { 'accept-encoding': 'identity' },
      signal: controller.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`);
    for await (const _ of answer.body) if (isEnough()) break;
    controller.abort();
  };
  const close = async (): Promise<void> => {
    for (const connection of connections) connection.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { ask, drain, client, close };
}
