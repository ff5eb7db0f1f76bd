/**
 * Sends requests that nobody would to every route of a running server: any token or none, any method,
 * parameters and bodies between right and absurd, some left in mid-answer. No answer may be a mistake
 * of the server's (5xx; only "busy" and a store that took too long are answers), and its memory must stay flat.
 *
 *   node --import tsx tests/support/fuzz.ts [--requests 20000] [--seed 1]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { writeTokens } from '../../server/access/token-file.ts';
import { NO_TOKENS, ROLES, withToken } from '../../server/access/tokens.ts';
import type { Operation } from '../../server/api/operation.ts';
import { OPERATIONS } from '../../server/api/routes/index.ts';
import { overviewResponseSchema } from '../../server/contract/nodes.ts';
import { seeded } from '../bench/generate/random.ts';
import { Server } from '../browser/support/server.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const REQUESTS = Number(values.requests);
const AT_ONCE = 16;
/** An answer that streams for ever is left. */
const PATIENCE_MS = 15_000;
/** 503 with one of these codes is an answer: the server protects itself. */
const BUSY = new Set(['overloaded', 'store-timeout']);
/** Growth over the second half of the run, as a share of the memory in its middle. */
const MOST_GROWTH = 0.25;

const random = seeded(Number(values.seed));
const below = (n: number): number => random.int(0, n - 1);
const oneOf = random.pick;
const { chance } = random;

const WORDS = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '2',
  '1e9',
  '1.5',
  'NaN',
  'null',
  'true',
  'undefined',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '2024',
  '2024-02-30',
  '2025-09',
  '2025-09-19',
  '9999-12-31',
  '0000',
  'o1',
  'ozzzzzzzz',
  'o-1',
  'country-KEN',
  'country-NOR',
  "' OR 1=1 //",
  '"}) DETACH DELETE n //',
  '`',
  '$id',
  '\u0000',
  '\uFFFF',
  '\u202E',
  '😀',
  'ﬀ',
  'İ',
  '../../etc/passwd',
  '%00',
  '%zz',
  'a,b,,c',
  ',',
  ';',
  '*',
  '*:*',
  '~',
  '\\',
  '/',
  '?',
  '#',
  '&',
  '=',
  '+',
  'MATCH (n) RETURN n',
  'MATCH (a), (b), (c) RETURN count(*)',
  'RETURN 1',
  'CREATE (n)',
  'person',
  'meeting',
  'possible',
  'certain',
  'shortest',
] as const;
const text = (): string => {
  if (chance(0.05)) return oneOf(['x', 'é', '😀', '%', '"']).repeat(1 + below(6000));
  if (chance(0.1)) return Array.from({ length: 1 + below(12) }, () => String.fromCharCode(below(0x3000))).join('');
  return chance(0.15) ? oneOf(WORDS) + oneOf(WORDS) : oneOf(WORDS);
};

let known: string[] = [];
const value = (): string => (chance(0.4) && known.length > 0 ? oneOf(known) : text());

function json(depth = 0): unknown {
  switch (below(depth > 3 ? 5 : 7)) {
    case 0:
      return null;
    case 1:
      return chance(0.5);
    case 2:
      return oneOf([0, -1, 1.5, 1e308, 2 ** 53, below(1000)]);
    case 5:
      return Array.from({ length: below(chance(0.02) ? 3000 : 5) }, () => json(depth + 1));
    case 6:
      return Object.fromEntries(Array.from({ length: below(5) }, () => [text().slice(0, 50), json(depth + 1)]));
    default:
      return value();
  }
}

const keysOf = (schema: z.ZodObject | undefined): string[] => Object.keys(schema?.shape ?? {});

/** Half of a pair of surrogates cannot be sent in an address. */
const encoded = (part: string): string => encodeURIComponent(Buffer.from(part, 'utf8').toString('utf8'));

function addressOf({ path, query }: Operation): string {
  const filled = path.replace(/:\w+/g, () => encoded(value()).slice(0, 4000) || 'x');
  const pairs = keysOf(query).flatMap((name) =>
    chance(0.5) ? Array.from({ length: chance(0.1) ? 2 : 1 }, () => [name, value()] as const) : [],
  );
  if (chance(0.05)) pairs.push([text().slice(0, 40), value()]);
  const told = pairs.map(([n, v]) => `${encoded(n)}=${encoded(v)}`).join('&');
  return `/api/v1${chance(0.02) ? `${filled}%` : filled}${told ? `?${told}` : ''}`.slice(0, 12_000);
}

function bodyOf({ body }: Operation): string | Buffer {
  if (chance(0.1)) return oneOf(['', '{', '[1,', 'null', '"', '{"a":1}}', '\u0000', `{"a":"${'y'.repeat(200_000)}"}`]);
  if (chance(0.05)) return `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const fields = keysOf(body).flatMap((name) =>
    chance(0.75) ? [[name, chance(0.6) ? value() : json()] as const] : [],
  );
  return JSON.stringify(chance(0.9) ? Object.fromEntries(fields) : json());
}

interface Sent {
  route: string;
  status: number;
  problem: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const tokens: string[] = [];

function once(address: URL, operation: Operation): Promise<Sent> {
  const method = chance(0.85)
    ? operation.method.toUpperCase()
    : oneOf(['GET', 'HEAD', 'OPTIONS', 'PATCH', 'PUT', 'DELETE', 'POST']);
  const takesBody = operation.body !== undefined || chance(0.05);
  const headers: Record<string, string> = { Connection: 'keep-alive' };
  const token = chance(0.85) ? oneOf(tokens) : oneOf(['', 'entente_nobody', 'x'.repeat(3000)]);
  if (token) headers[chance(0.8) ? 'Authorization' : 'Cookie'] = headers.Authorization = `Bearer ${token}`;
  if (takesBody)
    headers['Content-Type'] = chance(0.9)
      ? 'application/json'
      : oneOf([
          'text/plain',
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          'application/json; charset=x',
          'a/b',
        ]);
  if (chance(0.1))
    headers.Accept = oneOf(['text/html', '*/*', 'application/json', 'text/event-stream', 'x', 'application/*;q=0']);
  if (chance(0.1)) headers['Accept-Encoding'] = oneOf(['gzip', 'br', 'zip', 'identity;q=0']);
  if (chance(0.03)) headers['Content-Encoding'] = oneOf(['gzip', 'br', 'zip']);
  if (chance(0.05)) headers['If-None-Match'] = oneOf(['*', 'W/"x"', '"', text().replace(/[^ -~]/g, '')]);
  if (chance(0.02)) headers.Origin = oneOf(['https://evil.example', 'null', 'file://x']);
  if (chance(0.03)) headers.Range = 'bytes=0-1';
  const leavesAfter = chance(0.03) ? below(30) : PATIENCE_MS;
  const sent: Sent = { route: `${operation.method} ${operation.path}`, status: 0, problem: '' };
  return new Promise((resolve) => {
    let answer = '';
    const done = (): void => {
      clearTimeout(timer);
      if (sent.status >= 500) {
        try {
          sent.problem = (JSON.parse(answer) as { code: string }).code;
        } catch {
          sent.problem = answer.slice(0, 200);
        }
      }
      resolve(sent);
    };
    const asked = send(address, { path: addressOf(operation), method, headers, agent }, (response) => {
      sent.status = response.statusCode ?? 0;
      response.setEncoding('utf8').on('data', (part: string) => {
        if (answer.length < 10_000) answer += part;
      });
      response.on('close', done);
    });
    const timer = setTimeout(() => asked.destroy(), leavesAfter);
    asked.on('error', done);
    asked.end(takesBody ? bodyOf(operation) : undefined);
  });
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Makes a token of each role, which the server then asks for. */
function makeTokens(data: string): void {
  let file = NO_TOKENS;
  for (const role of ROLES) {
    const made = withToken(file, { name: role, role }, new Date());
    file = made.file;
    tokens.push(made.token);
  }
  writeTokens(join(data, 'tokens.json'), file);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-fuzz-'));
try {
  makeTokens(folder);
  const server = new Server({ data: folder, neo4jUri: null });
  await server.start();
  const overview = await fetch(`${server.address}/api/v1/overview?limit=100`, {
    headers: { Authorization: `Bearer ${tokens[0]}` },
  });
  known = overviewResponseSchema.parse(await overview.json()).nodes.map((n) => n.id);
  const statuses = new Map<string, Map<number, number>>();
  const faults: Sent[] = [];
  const memory: number[] = [];
  const address = new URL(server.address);
  let left = REQUESTS;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      if (left % Math.ceil(REQUESTS / 20) === 0) memory.push(residentOf(server.pid));
      const sent = await once(address, oneOf(OPERATIONS));
      const of = statuses.get(sent.route) ?? new Map<number, number>();
      statuses.set(sent.route, of.set(sent.status, (of.get(sent.status) ?? 0) + 1));
      if (sent.status >= 500 && !(sent.status === 503 && BUSY.has(sent.problem))) faults.push(sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const health = await fetch(`${server.address}/api/v1/health/ready`);
  const badEnd = await server.stop().then(() => null, String);

  const all = new Map<number, number>();
  for (const of of statuses.values()) for (const [status, n] of of) all.set(status, (all.get(status) ?? 0) + n);
  console.log(`${REQUESTS} requests over ${statuses.size} of ${OPERATIONS.length} operations, seed ${values.seed}`);
  console.log(
    [...all]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status || 'left'}: ${n}`)
      .join(', '),
  );
  console.log(`memory (MB): ${memory.map(Math.round).join(' ')}`);
  // Its highest in the second quarter, after all has been used once, against its highest in the last.
  const quarter = Math.floor(memory.length / 4);
  const [middle, end] = [Math.max(...memory.slice(quarter, 2 * quarter)), Math.max(...memory.slice(-quarter))];
  const wrong = [
    ...faults.slice(0, 20).map((f) => `${f.route} answered ${f.status}: ${f.problem}`),
    ...(end > middle * (1 + MOST_GROWTH) ? [`memory grew from ${middle.toFixed(0)} to ${end.toFixed(0)} MB`] : []),
    ...(health.ok ? [] : [`afterwards the server was not ready (${health.status})`]),
    ...(badEnd === null ? [] : [badEnd]),
    ...(statuses.size === OPERATIONS.length ? [] : ['not every operation was asked']),
  ];
  for (const line of wrong) console.error(`FAULT: ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
