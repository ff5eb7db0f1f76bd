/** The environment, read and checked once. */
import { z } from 'zod';
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

const environmentSchema = z.object({
  PORT: z.preprocess(blankIsMissing, port.default(3000)),
  ENTENTE_DATA: z.preprocess(blankIsMissing, z.string().default('./data')),
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
  /** Folder of the embedded store. */
  dataFolder: string;
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
  return { port: PORT, dataFolder: ENTENTE_DATA, neo4j, leastConfidence: least ?? null, logLevel: LOG_LEVEL };
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
