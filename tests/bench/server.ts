/** The HTTP application over a store, and a client that keeps its connection. */
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../server/api/app.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { Projector } from '../../server/loader/projector.ts';

export interface Served {
  /** The whole body of a path below `/api/v1`. @throws what is not 200. */
  ask(path: string): Promise<string>;
  close(): Promise<void>;
}

export async function serve(store: GraphStore): Promise<Served> {
  // As `npm start` makes it: the log at `warn`, no client to serve.
  const log = pino({ level: 'warn' }, pino.destination(2));
  const server = createServer(
    createApp({ store, projector: new Projector(store), log, version: '0', clientFolder: null }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: `/api/v1${path}`, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200) resolve(body);
          else reject(new Error(`${path}: ${response.statusCode} ${body.slice(0, 300)}`));
        });
        response.on('error', reject);
      }).on('error', reject);
    });
  const close = async (): Promise<void> => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { ask, close };
}
