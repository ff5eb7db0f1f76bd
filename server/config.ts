/** The environment, read and checked once. */
import { join } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './access/gate.ts';
import { EntenteError } from './errors.ts';

const blankIsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const PORT_RANGE = 'must be a number from 0 to 65535';
const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, PORT_RANGE)
  .transform(Number)
  .pipe(z.int().max(65_535, PORT_RANGE));

/** A web page's origin, exactly as browsers write it. */
function isOrigin(text: string): boolean {
  try {
    const { protocol, origin } = new URL(text);
    return /^https?:$/.test(protocol) && origin === text;
  } catch {
    return false;
  }
}

/** With tokens a server may be asked by many: so many requests a minute and client. */
const SHARED_RATE = 1_200;

const environmentSchema = z.object({
  PORT: z.preprocess(blankIsMissing, port.default(3000)),
  ENTENTE_DATA: z.preprocess(blankIsMissing, z.string().default('./data')),
  ENTENTE_HOST: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .regex(/^[\w.:-]+$/, 'must be an address to listen at, as 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
  ),
  ENTENTE_TOKENS: z.preprocess(blankIsMissing, z.string().optional()),
  ENTENTE_CORS: z.preprocess(
    blankIsMissing,
    z
      .string()
      .transform((list) => list.split(',').map((origin) => origin.trim()))
      .pipe(z.array(z.string().refine(isOrigin, 'must be origins separated by commas, as https://example.org')))
      .default([]),
  ),
  ENTENTE_RATE_LIMIT: z.preprocess(
    blankIsMissing,
    z.coerce.number('must be a whole number of requests a minute').int().min(0).max(1_000_000).optional(),
  ),
  ENTENTE_PROXIES: z.preprocess(
    blankIsMissing,
    z.coerce.number('must be how many proxies stand before the server').int().min(0).max(10).default(0),
  ),
  NEO4J_URI: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'must begin with neo4j:// or bolt:// (or their +s and +ssc forms)')
      .optional(),
  ),
  NEO4J_USER: z.preprocess(blankIsMissing, z.string().optional()),
  NEO4J_PASSWORD: z.preprocess(blankIsMissing, z.string().optional()),
  NEO4J_DATABASE: z.preprocess(blankIsMissing, z.string().optional()),
  ENTENTE_LEAST_CONFIDENCE: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/, 'must be a number from 0 to 1')
      .transform(Number)
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  ),
});

export interface Config {
  port: number;
  /** The address to listen at. */
  host: string;
  /** Folder of the embedded store, and of whatever else the server keeps. */
  dataFolder: string;
  /** File of the access tokens. */
  tokenPath: string;
  /** Origins whose pages may ask this server; none: CORS is off. */
  corsOrigins: string[];
  /** Requests a minute and client; 0: as many as there are. */
  rateLimit: number;
  /** Proxies in front, whose word on the client's address and on https is taken. */
  proxies: number;
  /** null: the embedded store. */
  neo4j: { uri: string; user?: string; password?: string; database?: string } | null;
  /** What is read with less confidence stays out of the graph, 0 to 1; null: what the reader's own thresholds say. */
  leastConfidence: number | null;
  logLevel: string;
}

/** @throws EntenteError `invalid-configuration`, its faults naming each variable. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const {
    PORT,
    ENTENTE_DATA,
    ENTENTE_HOST: host,
    ENTENTE_TOKENS,
    ENTENTE_CORS: corsOrigins,
    ENTENTE_RATE_LIMIT,
    ENTENTE_PROXIES: proxies,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ENTENTE_LEAST_CONFIDENCE: least,
    LOG_LEVEL,
  } = checked(environmentSchema, environment);
  const neo4j = uri
    ? { uri, ...(user ? { user } : {}), ...(password ? { password } : {}), ...(database ? { database } : {}) }
    : null;
  return {
    port: PORT,
    host,
    dataFolder: ENTENTE_DATA,
    tokenPath: ENTENTE_TOKENS ?? join(ENTENTE_DATA, 'tokens.json'),
    corsOrigins,
    rateLimit: ENTENTE_RATE_LIMIT ?? (isLoopback(host) ? 0 : SHARED_RATE),
    proxies,
    neo4j,
    leastConfidence: least ?? null,
    logLevel: LOG_LEVEL,
  };
}

/**
 * The least confidence alone, for commands that need no store and no port; null where it is not set.
 * @throws EntenteError `invalid-configuration`.
 */
export function readLeastConfidence(environment: NodeJS.ProcessEnv): number | null {
  const schema = environmentSchema.pick({ ENTENTE_LEAST_CONFIDENCE: true });
  return checked(schema, environment).ENTENTE_LEAST_CONFIDENCE ?? null;
}

function checked<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }));
  throw new EntenteError('invalid-configuration', faults.map((f) => `${f.path} ${f.message}`).join('; '), { faults });
}
