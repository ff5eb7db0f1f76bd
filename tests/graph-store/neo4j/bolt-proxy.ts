/** A line to a Neo4j that a test can cut, hold up and listen to. Use `bolt://`, which does not route past it. */
import { connect, createServer, type Socket } from 'node:net';

/** Bolt's COMMIT message, in a chunk of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export interface BoltProxy {
  uri: string;
  /** Connections made so far. */
  connections(): number;
  /** Ends all connections and refuses new ones, until `restore`. */
  cut(): void;
  restore(): void;
  /** Lets nothing through any more on the connections there are, without ending them. */
  freeze(): void;
  /** Sends the next COMMIT on to the server and cuts its connection before the answer. */
  cutAtNextCommit(): void;
  close(): Promise<void>;
}

export async function boltProxy(port: number): Promise<BoltProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let count = 0;
  let refusing = false;
  let commitAwaited = false;

  const server = createServer((client) => {
    if (refusing) return client.destroy();
    count++;
    const upstream = connect(port, '127.0.0.1');
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    upstream.on('data', (data) => client.write(data));
    client.on('data', (data) => {
      if (!commitAwaited || !data.includes(COMMIT)) return upstream.write(data);
      commitAwaited = false;
      upstream.removeAllListeners('data');
      upstream.write(data);
      // The answer tells that it is done; nobody hears it.
      upstream.once('data', end);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endAll = () => {
    for (const [client] of [...pairs]) client.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${(server.address() as { port: number }).port}`,
    connections: () => count,
    cut: () => {
      refusing = true;
      endAll();
    },
    restore: () => {
      refusing = false;
    },
    freeze: () => {
      for (const [client, upstream] of pairs) {
        client.removeAllListeners('data').pause();
        upstream.removeAllListeners('data').pause();
      }
    },
    cutAtNextCommit: () => {
      commitAwaited = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        endAll();
      }),
  };
}
