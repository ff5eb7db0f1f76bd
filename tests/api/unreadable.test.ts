/** What Node cannot read as HTTP is still answered as every other fault is. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerUnreadable } from '../../server/api/unreadable.ts';
import { problemSchema } from '../../server/contract/common.ts';
import { appOn } from '../support/app.ts';
import { fakeStore } from './fake-store.ts';

const server = createServer(appOn(fakeStore()));
answerUnreadable(server);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const answerTo = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

test.each([
  [
    'an address that is too long',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    431,
    'head-too-large',
  ],
  [
    'a header that is too long',
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'head-too-large',
  ],
  ['no HTTP', 'hello\r\n\r\n', 400, 'invalid-parameters'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    400,
    'invalid-parameters',
  ],
])('%s', async (_, text, status, code) => {
  const answer = await answerTo(text);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toMatch(/^content-type: application\/problem\+json$/im);
  expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status, code });
  // The server is as it was.
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/health/live`)).status).toBe(200);
});
